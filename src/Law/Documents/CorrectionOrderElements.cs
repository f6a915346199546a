using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>The order to correct as a paper of its own (行政处罚法 art. 28(1)): an act with its own remedies.</summary>
internal static class CorrectionOrderElements
{
    private const string Article = "行政处罚法 第二十八条第一款";

    public static IReadOnlyList<Element> List { get; } =
    [
        Number(Article),
        PartyName(Article),
        PartyAddress(Article),
        Typed("facts", Article, "违法事实", input => input.FactsFound),
        new(
            "violated",
            Article,
            "违反的法律、法规、规章",
            (text, input) => text.Has(input.ViolationItem?.ViolatedBasis)
        ),
        Says("basis", Article, "责令改正的依据", "《中华人民共和国行政处罚法》第二十八条第一款"),
        new(
            "content",
            Article,
            "改正的内容和要求",
            (text, input) => text.HasLines(input.Block<CorrectionOrder>()?.Content)
        ),
        new(
            "term",
            Article,
            "改正的期限",
            (text, input) =>
                input.Block<CorrectionOrder>() switch
                {
                    { Form: CorrectionForm.AtOnce } => text.Says("立即改正"),
                    { Form: CorrectionForm.WithinTerm, Due: { } due } => text.Has(
                        ChineseDate.Of(due) + "前改正"
                    ),
                    _ => false,
                }
        ),
        .. OrdinaryRemedies,
        Body(Article),
        Date(Article),
        Seal(Article),
        Officers(Article),
        Credentials(Article),
    ];
}
