using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Papers of a case that rests, should not have been opened, or belongs to another body.</summary>
internal static class CourseElements
{
    private const string Term = "行政处罚法 第六十条";
    private const string Opening = "行政处罚法 第五十四条第二款";
    private const string Competence = "行政处罚法 第二十二条、第二十三条";

    public static IReadOnlyList<Element> Suspension { get; } =
    [
        Number(Term),
        PartyName(Term),
        Violation(Term),
        Choice("ground", Term, "中止的情形", "下列情形", input => Rests(input)?.Ground),
        Typed("reasons", Term, "事实和理由", input => Rests(input)?.Reasons),
        Says("result", Term, "中止调查的决定", "决定中止调查"),
        Body(Term),
        Date(Term),
        Seal(Term),
    ];

    public static IReadOnlyList<Element> Resumption { get; } =
    [
        Number(Term),
        PartyName(Term),
        Violation(Term),
        Typed("reasons", Term, "恢复的理由", input => input.Block<CaseResumed>()?.Reasons),
        Says("result", Term, "恢复调查的决定", "决定恢复调查"),
        Body(Term),
        Date(Term),
        Seal(Term),
    ];

    public static IReadOnlyList<Element> Withdrawal { get; } =
    [
        Number(Opening),
        PartyName(Opening),
        Violation(Opening),
        Choice("ground", Opening, "撤销立案的情形", "下列情形", input => Vain(input)?.Ground),
        Value(
            "other-case",
            Opening,
            "另一案件的编号",
            "案件编号",
            input => Vain(input)?.OtherCase,
            input => Vain(input)?.OtherCase is { Length: > 0 }
        ),
        Typed("reasons", Opening, "事实和理由", input => Vain(input)?.Reasons),
        Says("result", Opening, "撤销立案的决定", "决定撤销立案"),
        Body(Opening),
        Date(Opening),
        Seal(Opening),
    ];

    public static IReadOnlyList<Element> Referral { get; } =
    [
        Number(Competence),
        Addressee("organ", Competence, "受移送的机关", input => Referred(input)?.Organ),
        Typed("reasons", Competence, "移送的理由", input => Referred(input)?.Reasons),
        Typed("materials", Competence, "随案移送的材料", input => Referred(input)?.Materials),
        Body(Competence),
        Date(Competence),
        Seal(Competence),
    ];

    private static CaseSuspended? Rests(DocumentInput input) => input.Block<CaseSuspended>();

    private static CaseWithdrawn? Vain(DocumentInput input) => input.Block<CaseWithdrawn>();

    private static CaseReferred? Referred(DocumentInput input) => input.Block<CaseReferred>();
}
