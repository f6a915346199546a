using System.Globalization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Discretion;

/// <summary>The range of a fine that a statute allows, in yuan, both ends included: the outer wall of every discretion.</summary>
public sealed record StatutoryRange(decimal Min, decimal Max, string Article)
{
    public bool WithinRange(decimal amount) => amount >= Min && amount <= Max;

    /// <summary>
    /// Why an amount cannot stand, or null. Above the maximum never; under the minimum only on a ground of leniency that
    /// lets one go below (减轻).
    /// </summary>
    public Refusal? Refuse(decimal amount, LeniencyResult ground = LeniencyResult.None)
    {
        if (
            WithinRange(amount)
            || amount < Min && amount > 0 && ground == LeniencyResult.BelowRange
        )
            return null;
        var range = string.Create(CultureInfo.InvariantCulture, $"{Min:0.##} 元至 {Max:0.##} 元");
        var sum = string.Create(CultureInfo.InvariantCulture, $"{amount:0.##} 元");
        return amount > Max
            ? new(
                "statutory-range",
                Article,
                $"罚款 {sum}高于法定幅度（{range}）。",
                "把罚款数额改到法定幅度以内。"
            )
            : new(
                "statutory-range",
                Article,
                $"罚款 {sum}低于法定幅度（{range}），没有减轻处罚的依据。",
                "把罚款数额改到法定幅度以内，或者选明减轻处罚清单中的依据。"
            );
    }
}
