using Zhifa.Law.Blocks;

namespace Zhifa.Law.Documents;

/// <summary>What the five findings of a legal review add up to (行政处罚法 art. 58).</summary>
public static class ReviewResult
{
    /// <summary>All five aspects are found right; one that is not keeps the decision from being made.</summary>
    public static bool Passed(this LegalReview review) =>
        review.Competent
        && review.Proved
        && review.LawRight
        && review.ProcedureRight
        && review.PapersRight;
}
