using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>
/// The elements of the penalty decision of the ordinary procedure: 行政处罚法 art. 59 with what arts. 28, 44, 45, 48, 62 and 65
/// ask for before it. Reconsideration and suit are a free choice: the decision may not say that reconsideration comes first.
/// </summary>
internal static class OrdinaryDecisionElements
{
    private const string Article = "行政处罚法 第五十九条第一款";
    private const string Separation = "罚款决定与罚款收缴分离实施办法 第七条第一款";

    public static IReadOnlyList<Element> List { get; } =
    [
        Number(Article),
        PartyName($"{Article}第一项"),
        PartyAddress($"{Article}第一项"),
        Typed("facts", $"{Article}第二项", "违法事实", input => Decision(input)?.Facts),
        Evidence($"{Article}第二项"),
        new(
            "violated",
            $"{Article}第二项",
            "违反的法律、法规、规章",
            (text, input) =>
                input.ViolationItem is { } item
                && (input.Acts.Count == 0 ? [item] : input.Items.Values).All(one =>
                    text.Has(one.ViolatedBasis)
                )
                && (
                    input.Absorbed.Count == 0
                    || text.Says("按照罚款数额高的规定处罚")
                        && input.Absorbed.All(act => text.Has(act.Title))
                )
        ),
        Cites(
            "notice",
            "行政处罚法 第四十四条；行政处罚法 第六十二条",
            "事先告知",
            input => input.Earlier("prior-notice")
        ),
        new(
            "statement",
            "行政处罚法 第四十五条第一款；行政处罚法 第六十二条",
            "陈述申辩及复核结果",
            Statement
        ),
        new(
            "hearing",
            "行政处罚法 第六十三条第一款；行政处罚法 第六十五条",
            "听证情况",
            Hearing,
            input => HearingCourse.Of(input) is not null
        ),
        Typed("reasons", "行政处罚法 第五条第二款", "裁量理由", input => Decision(input)?.Reasons),
        Reasoned("行政处罚法 第五条第二款；行政处罚法 第三十四条"),
        new(
            "leniency",
            "行政处罚法 第三十条；行政处罚法 第三十一条；行政处罚法 第三十二条",
            "从轻、减轻、不予处罚的理由",
            (text, input) =>
                input.Lenient.All(row =>
                    text.Says("依法" + DecisionElements.Label(row.Result))
                    && text.HasLines(row.Reasons)
                ) && (input.Education is not { Length: > 0 } told || text.HasLines(told)),
            input => input.Lenient.Count > 0
        ),
        Typed("basis", $"{Article}第三项", "处罚依据", input => Decision(input)?.Basis),
        Penalties($"{Article}第三项", "处罚种类和数额"),
        GoodsElements.Listed($"{Article}第三项"),
        DecisionElements.Correction,
        new(
            "performance-way",
            $"{Article}第四项",
            "履行方式",
            (text, input) =>
                (!Money(input) || text.Says("到下列指定银行或者通过电子支付系统缴纳"))
                && (input.ToCarryOut.Count == 0 || text.Says("由本机关执行"))
                && (input.Reprimands.Count == 0 || text.Says("无需另行履行"))
        ),
        new(
            "performance-term",
            $"{Article}第四项",
            "履行期限",
            (text, input) =>
                (!Money(input) || text.Says("收到本决定书之日起十五日内"))
                && (input.ToCarryOut.Count == 0 || text.Says("自本决定书送达之日起执行"))
                && (input.Reprimands.Count == 0 || text.Says("自本决定书送达时发生效力"))
        ),
        Bank(Separation, Money),
        new(
            "surcharge",
            $"{Separation}；行政强制法 第四十五条第一款",
            "逾期加处罚款的标准",
            (text, _) =>
                text.Says("逾期不缴纳罚款", "每日按罚款数额的百分之三加处罚款", "不超出罚款的数额"),
            input => input.Fine is not null
        ),
        .. OrdinaryRemedies.Select(remedy =>
            remedy with
            {
                Articles = $"{Article}第五项；{remedy.Articles}",
            }
        ),
        new(
            "reconsideration-first",
            "行政诉讼法 第四十四条",
            "载明必须先申请行政复议（不得载明）",
            // The reasons are the body's own words, whoever typed them.
            (text, input) =>
                !ReconsiderationFirst.Said(text.Wording)
                && !ReconsiderationFirst.Said(DocumentText.Core(Decision(input)?.Reasons))
        ),
        Says("publication", "行政处罚法 第四十八条第一款", "依法公开的告知", "依法向社会公开"),
        Body($"{Article}第六项"),
        Date($"{Article}第六项"),
        Seal("行政处罚法 第五十九条第二款"),
    ];

    private static OrdinaryDecision? Decision(DocumentInput input) =>
        input.Block<OrdinaryDecision>();

    private static bool Money(DocumentInput input) => (input.Fine ?? input.Gains) is not null;

    // What was said and how the re-check ended; else that a right was given up, or that nothing was said.
    private static bool Statement(DocumentText text, DocumentInput input) =>
        input.Rows<PartyStatement>() is { Count: > 0 } said
            ? said.All(row => text.HasLines(row.Content))
                && text.Says("经复核")
                && input.Rows<DefenceRecheck>() is { Count: > 0 } checks
                && checks.All(row =>
                    text.Says(DecisionElements.Label(row.Result)) && text.HasLines(row.Reasons)
                )
            : text.Says("未提出陈述、申辩")
                && (input.Block<Waiver>() is not { } waiver || text.HasLines(waiver.Words));

    private static bool Hearing(DocumentText text, DocumentInput input) =>
        HearingCourse.Of(input) switch
        {
            HearingCourse.Held => text.Says("根据听证笔录作出"),
            HearingCourse.Absent => text.Says("视为放弃听证权利"),
            HearingCourse.Withdrawn => text.Says("放弃听证"),
            _ => text.Says("未要求听证"),
        };
}
