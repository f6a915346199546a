using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>
/// Opening a case or not (行政处罚法 art. 54) and ending its investigation without a decision. Nobody's tip is traced in them:
/// who gave the lead stands in none.
/// </summary>
internal static class OpeningElements
{
    private const string Opening = "行政处罚法 第五十四条第二款";
    private const string Lead = "行政处罚法 第五十四条第一款";
    private const string Township = "行政处罚法 第二十四条";
    private const string Late = "行政处罚法 第三十六条";

    public static IReadOnlyList<Element> Approval { get; } =
    [
        Choice(
            "source",
            Lead,
            "案件来源",
            "来源",
            input => input.Block<Lead>()?.Source,
            input => input.Block<Lead>() is not null
        ),
        Typed(
            "taken-over",
            Opening,
            "转为普通程序的理由",
            input => input.Block<LeaveSimple>()?.Reasons,
            input => input.Block<LeaveSimple>() is not null
        ),
        PartyName(Opening),
        Violation(Opening),
        Typed("facts", Lead, "初步查明的事实", input => input.Block<OpeningProposal>()?.Facts),
        Typed(
            "reasons",
            Opening,
            "立案的理由和依据",
            input => input.Block<OpeningProposal>()?.Reasons
        ),
        new(
            "limitation",
            Late,
            "追责期限",
            (text, input) =>
                input.Rows<Limitation>().All(row => text.Says(DecisionElements.Label(row.Term))),
            input => input.Rows<Limitation>().Count > 0
        ),
        Officers("行政处罚法 第四十二条第一款"),
        Credentials("行政处罚法 第四十二条第一款"),
        Typed("opinion", Opening, "负责人审批意见", input => input.Block<Approval>()?.Opinion),
        Head(Opening),
        FormDay(Opening),
    ];

    /// <summary>What a township tells its supervisors (art. 24).</summary>
    public static IReadOnlyList<Element> Report { get; } =
    [
        Number(Township),
        Addressee("organ", Township, "报送的机关", input => input.Block<OpeningReport>()?.Organ),
        Violation(Township),
        Value(
            "party",
            Township,
            "当事人",
            "被调查的当事人",
            input =>
                input.Parties.Count > 0
                    ? string.Join("、", input.Parties.Select(one => one.Party.Name))
                    : input.Party?.Name
        ),
        Typed("facts", Township, "初步查明的事实", input => input.Block<OpeningProposal>()?.Facts),
        Typed(
            "reasons",
            Township,
            "立案的理由和依据",
            input => input.Block<OpeningProposal>()?.Reasons
        ),
        Value(
            "grant",
            Township,
            "行使处罚权的依据",
            "行使行政处罚权的依据",
            input => input.PowerItem?.Grant?.Basis,
            input => input.PowerItem?.Grant is not null
        ),
        Officers("行政处罚法 第四十二条第一款"),
        Body(Township),
        Date(Township),
        Seal(Township),
    ];

    public static IReadOnlyList<Element> Refusal { get; } =
    [
        Value(
            "subject",
            Lead,
            "线索名称",
            "线索名称",
            input => input.Block<Lead>()?.Subject,
            input => input.Block<Lead>() is not null
        ),
        Choice(
            "source",
            Lead,
            "线索来源",
            "来源",
            input => input.Block<Lead>()?.Source,
            input => input.Block<Lead>() is not null
        ),
        Typed(
            "verified",
            Lead,
            "核查情况",
            input => input.Block<LeadVerified>()?.Facts,
            input => input.Block<LeadVerified>() is not null
        ),
        Choice(
            "ground",
            Opening,
            "不予立案的情形",
            "情形",
            input => input.Block<LeadRefused>()?.Ground
        ),
        Typed("reasons", Opening, "不予立案的理由", input => input.Block<LeadRefused>()?.Reasons),
        Says("result", Opening, "不予立案的意见", "不予立案。"),
        Head(Opening),
        FormDay(Opening),
    ];

    public static IReadOnlyList<Element> Termination { get; } =
    [
        Number(Lead),
        PartyName(Lead),
        Violation(Lead),
        Choice(
            "ground",
            Lead,
            "终止调查的情形",
            "下列情形",
            input => input.Block<Termination>()?.Ground
        ),
        Value(
            "other-case",
            "行政处罚法 第五十四条第二款",
            "另一案件的编号",
            "案件的编号",
            input => input.Block<Termination>()?.OtherCase,
            input => input.Block<Termination>()?.OtherCase is { Length: > 0 }
        ),
        Typed(
            "reasons",
            Lead,
            "终止调查的事实和理由",
            input => input.Block<Termination>()?.Reasons
        ),
        new(
            "limitation",
            Late,
            "超过追责期限的依据",
            (text, _) => text.Says("《中华人民共和国行政处罚法》第三十六条"),
            input => input.Block<Termination>() is { Ground: TerminationGround.TooLate }
        ),
        new(
            "result",
            Lead,
            "终止调查的决定",
            (text, input) =>
                text.Says(
                    input.Block<PartyConcerned>() is { Party: not null }
                        ? "决定终止对当事人的调查"
                        : "决定终止本案调查"
                )
        ),
        Body(Lead),
        Date(Lead),
        Seal(Lead),
    ];
}
