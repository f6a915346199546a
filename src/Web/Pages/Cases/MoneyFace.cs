using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>How a sum that is due stands, in a word.</summary>
public static class MoneyFace
{
    /// <summary>What was given back, oldest first.</summary>
    public static IEnumerable<(DateOnly Day, Refund Refund)> Refunds(CaseView view) =>
        from block in view.State.Blocks
        where block.Block == nameof(Refund)
        let taken = view.State.History.First(taken => taken.Seq == block.Seq)
        select (Law.ChinaTime.Day(taken.ActedAt), (Refund)block.Read());

    /// <param name="all">Of the case, oldest first: each decision has one fine, and what is older belongs to one that was done away with.</param>
    public static (string Said, Tone Tone) Of(
        CaseView view,
        MoneyDue due,
        IReadOnlyList<MoneyDue> all
    )
    {
        var today = view.Look.Day;
        if (due.Id < all.LastOrDefault(one => one.Kind == MoneyKind.Fine)?.Id)
            return ("原决定已撤销", Tone.Plain);
        if (view.State.Has("revoked"))
            return ("决定已撤销", Tone.Warn);
        if (due.Settled)
            return ("已缴清", Tone.Ok);
        if (view.State.Latest<CourtResult>() is { } result)
            return (FieldText.Label(result.Outcome), Tone.Plain);
        return due.DueOn < today
            ? ($"应于{Faces.Day(due.DueOn, today)}前缴纳，已逾期", Tone.Bad)
            : ($"{Faces.Day(due.DueOn, today)}前缴纳", Tone.Plain);
    }
}
