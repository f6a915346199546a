using Zhifa.Law.Procedures;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>Whoever errs in a procedure file is told file, line and reason.</summary>
public sealed class AWrongProcedureFile
{
    [Fact]
    public void Without_steps_it_is_told_so() =>
        Should
            .Throw<ProcedureFileException>(() =>
                ProcedureReader.Read(
                    "procedure: x\ntitle: x\nact: penalty\nin-force: 2026-01-01\n",
                    "x.yaml"
                )
            )
            .Errors.ShouldContain(error => error.Reason == "程序没有步骤。");

    private static readonly string Text = ProcedureLibrary.Text("penalty-simple");

    [Theory]
    [InlineData("stages:\n", "stages: [\n", "不是有效的 YAML", true)]
    [InlineData("in-force: 2021-07-15", "in-force: 2021.7.15", "in-force 须是日期", true)]
    [InlineData(
        "apart: [[handler, section-head]",
        "apart: [[handler, section-head, archivist]",
        "apart 的每一项是两个角色"
    )]
    [InlineData(
        "apart: [[handler, section-head]",
        "apart: [[handler, chief]",
        "没有“chief”这个角色"
    )]
    [InlineData("from: PenaltyDecision.kind", "from: PenaltyDecision.sort", "不是任何块的字段")]
    [InlineData(
        "values: [undecided, penalty, no-penalty, not-established]",
        "values: [undecided]",
        "至少要有两个值"
    )]
    [InlineData("  penalty.payment: {", "  penalty.paid: {", "期限 penalty.paid 不在期限表中")]
    [InlineData("by: [handler]", "by: [handlr]", "没有“handlr”这个角色")]
    [InlineData("once: opened", "onced: opened", "不认识的键 onced")]
    [InlineData(
        "needs: [identity-shown, ",
        "needs: [identity-shwon, ",
        "不认识的条件“identity-shwon”"
    )]
    [InlineData("establishes: [opened]", "establishes: [openned]", "没有“openned”这个事实")]
    [InlineData("{ of: Scene }", "{ of: Stage }", "没有名为 Stage 的块")]
    [InlineData("    to: scene", "    to: scne", "阶段 scne 没有声明", true)]
    [InlineData(
        "sets: { outcome: penalty }",
        "sets: { outcome: fine }",
        "属性 outcome 没有“fine”这个值"
    )]
    [InlineData("sets: { outcome: penalty }", "sets: { result: penalty }", "属性 result 没有声明")]
    [InlineData(
        "{ clock: penalty.payment, ",
        "{ clock: penalty.late, ",
        "期限 penalty.late 没有在 clocks 中声明"
    )]
    [InlineData("from: Landing.landedOn", "from: Demand.fine", "Demand.fine 不是块的日期字段")]
    [InlineData(
        "clock(coercion.demand-wait).ran-out",
        "clock(coercion.demand-wait).over",
        "期限没有“over”这个状态"
    )]
    [InlineData("when: [kind=fine]", "when: [kind=cash]", "属性 kind 没有“cash”这个值")]
    [InlineData("when: [kind=fine]", "when: [sort=fine]", "属性 sort 没有在 attributes 中声明")]
    [InlineData("signed: true", "signed: yes", "signed 只能是 true 或 false")]
    [InlineData("id: show-identity", "id: open-case", "步骤 open-case 写了两次", true)]
    [InlineData(
        "{ step: decide, after: [give-notice]",
        "{ step: decided, after: [give-notice]",
        "步骤 decided 不存在"
    )]
    [InlineData(
        "  opened: { title: 现场案件已登记 }",
        "  handlers-two: { title: 现场案件已登记 }",
        "与计算的事实同名"
    )]
    [InlineData("  fined: { all:", "  paid: { all:", "已经是事实、计算的事实、定义或者阶段的名字")]
    [InlineData(
        "values: [not-considered, none,",
        "values: [none, lighter,",
        "表示尚未确定，不能是 LeniencyConsidered.result 的选项"
    )]
    [InlineData(
        "values: [none, warning, fine]",
        "values: [none, warning, fee]",
        "不是 PenaltyDecision.kind 的选项"
    )]
    [InlineData("from: PenaltyDecision.kind", "from: PenaltyDecision.facts", "不是可选的字段")]
    [InlineData(
        "require: [handlers-two], title: 执法人员少于两人",
        "title: 执法人员少于两人",
        "缺少 require"
    )]
    [InlineData(
        "    blocks: [{ of: IdentityShown }]",
        "    blocks: []",
        "都没有记录 IdentityShown",
        true
    )]
    [InlineData(
        "    now: true\n    blocks: [{ of: LeaveSimple }]",
        "    blocks: [{ of: LeaveSimple }]",
        "转换程序的步骤 leave-simple 以提交时间为准",
        true
    )]
    [InlineData(
        "    by: [handler]\n    during: on-scene\n    once: identity-shown",
        "    by: [system]\n    during: on-scene\n    once: identity-shown",
        "系统办理的步骤 show-identity 由法律规定自动发生",
        true
    )]
    [InlineData(
        "    tags: [exit]",
        "    takes-over: { from: penalty-other }\n    tags: [exit]",
        "接收其他程序的步骤 leave-simple 由系统办理",
        true
    )]
    [InlineData(
        "kind: { values: [none, warning, fine], from: PenaltyDecision.kind, frozen: decided }",
        "kind: { values: [none, warning, fine], from: PenaltyDecision.kind, frozen: deceded }",
        "属性 kind 所随的事实 deceded 没有声明",
        true
    )]
    [InlineData("exits: [leave-simple", "exits: [leave", "步骤 leave 不存在", true)]
    public void Is_told_file_line_and_reason(
        string right,
        string wrong,
        string reason,
        bool anyLine = false
    )
    {
        var at = Text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, right);
        var text = Text[..at] + wrong + Text[(at + right.Length)..];

        var errors = Should
            .Throw<ProcedureFileException>(() => ProcedureReader.Read(text, "own.yaml"))
            .Errors;

        var error = errors.FirstOrDefault(e => e.Reason.Contains(reason, StringComparison.Ordinal));
        error.ShouldNotBeNull(string.Join("\n", errors));
        error.File.ShouldBe("own.yaml");
        if (!anyLine)
            Math.Abs(error.Line - Text[..at].Count(c => c == '\n') - 1)
                .ShouldBeLessThanOrEqualTo(1);
    }
}
