namespace Zhifa.Law;

/// <summary>A rule that says no. A value, never an exception: the caller shows it, rolls back and stores nothing.</summary>
/// <param name="Rule">Stable id of the rule, e.g. <c>simple-ceiling</c>.</param>
/// <param name="Article">The article in Chinese, e.g. 行政处罚法 第五十一条; empty for a rule of the house alone.</param>
/// <param name="Message">What stands in the way, in the user's language.</param>
/// <param name="Cure">What to do next, in the user's language.</param>
/// <param name="Field">The input field at fault (<c>Decision.amount</c>), where there is one.</param>
public sealed record Refusal(
    string Rule,
    string Article,
    string Message,
    string Cure,
    string? Field = null
);
