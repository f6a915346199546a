using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>How a sum that is due stands, in a word.</summary>
public static class MoneyFace
{
    /// <summary>What was given back, oldest first.</summary>
    public static IEnumerable<(DateOnly Day, Refund Refund, string Whose)> Refunds(CaseView view) =>
        from block in view.State.Blocks
        where block.Block == nameof(Refund)
        let taken = view.State.History.First(taken => taken.Seq == block.Seq)
        select (
            Law.ChinaTime.Day(taken.ActedAt),
            (Refund)block.Read(),
            Whose(view, (view.State.Concerned(block.Seq) ?? 1) - 1)
        );

    /// <summary>Of several parties, whose money it is; empty where there is but one.</summary>
    public static string Whose(CaseView view, int position) =>
        view.State.IsJoint() ? CaseFace.PartyName(view, position + 1) : "";

    /// <param name="all">Of the case, oldest first: each decision has one fine, and what is older belongs to one that was done away with.</param>
    public static (string Said, Tone Tone) Of(
        CaseView view,
        MoneyDue due,
        IReadOnlyList<MoneyDue> all
    )
    {
        var today = view.Look.Day;
        var own = view.State.For(view.Procedure, due.Position + 1);
        if (
            due.Id
            < all.LastOrDefault(one =>
                one.Kind == MoneyKind.Fine && one.Position == due.Position
            )?.Id
        )
            return ("原决定已撤销", Tone.Plain);
        if (Owing.Gone(own))
            return ("决定已撤销", Tone.Warn);
        if (due.Settled)
            return ("已缴清", Tone.Ok);
        if (own.Latest<CourtResult>() is { } result)
            return (FieldText.Label(result.Outcome), Tone.Plain);
        return due.DueOn < today
            ? ($"应于{Faces.Day(due.DueOn, today)}前缴纳，已逾期", Tone.Bad)
            : ($"{Faces.Day(due.DueOn, today)}前缴纳", Tone.Plain);
    }
}
