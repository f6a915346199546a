using Zhifa.Enforcement.Cases;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>What runs beside the main road: notices with their hearings, reviews, preservations, performance; and cases of their own that this one opened.</summary>
public static class TrackFace
{
    /// <summary>The open ones first, then the latest.</summary>
    public static IReadOnlyList<TrackModel> Of(CaseView view) =>
        [
            .. view
                .State.Tracks.Where(one => view.Procedure.Branches(one.Track))
                .OrderBy(one => !one.IsOpen)
                .ThenByDescending(one => one.Opened)
                .Select(one => Of(view, one)),
        ];

    private static TrackModel Of(CaseView view, TrackState one)
    {
        var branch = view.Procedure.Branch(one.Track);
        var (stands, tone) =
            one.IsOpen ? (Waits(view, branch, one) ? "期限计算中" : "办理中", Tone.Info)
            : one.Opened < view.State.Began ? ("转入前办理", Tone.Plain)
            : one.Outcome is not { } outcome ? ("已由后来的代替", Tone.Plain)
            : one.Void ? ($"{branch.Outcome(outcome)}，已不作数", Tone.Plain)
            : (branch.Outcome(outcome), Tone.Ok);
        var opened = view.State.TakenAt(one.Opened);
        var ended = one.Outcome is null ? null : Ended();
        return new(
            branch.Title,
            view.State.Face(branch, one),
            stands,
            tone,
            (one.Number is null ? "" : $"{one.Number} ")
                + Day(opened is null ? null : Law.ChinaTime.Day(opened.ActedAt))
                + (ended is null ? "起" : $"至{Day(ended)}"),
            one.IsOpen,
            one.Number is { } number ? Link(view, number) : null
        );

        DateOnly? Ended() =>
            branch is Track track
                ? (
                    one.Concluded > 0
                        ? view.State.TakenAt(one.Concluded)
                        : view.State.TakenIn(track, one.Ordinal).LastOrDefault()
                )
                    is { } last
                    ? Law.ChinaTime.Day(last.ActedAt)
                    : null
                : view
                    .State.Every<ChildNews>()
                    .Where(news => news.Number == one.Number)
                    .Select(news => (DateOnly?)news.On)
                    .LastOrDefault();

        string Day(DateOnly? day) => day is { } known ? Faces.Day(known, view.Look.Day) : "";
    }

    /// <summary>Nobody is asked for anything in it: it goes on by itself.</summary>
    private static bool Waits(CaseView view, IBranch branch, TrackState one) =>
        branch is Track track
        && CaseVector.Established(view.Procedure, track, one, view.State, view.Look.Day) is var at
        && track.Steps.Where(step => !step.Aside && !step.ByLaw).All(step => !step.When.Holds(at));

    /// <summary>The case that an entry opened, with its page; or null.</summary>
    public static (string Number, string? Link)? Opened(CaseView view, int seq) =>
        view.State.Tracks.Find(one => one.Opened == seq && one.Number is not null) is { } one
            ? (one.Number!, Link(view, one.Number!))
            : null;

    /// <summary>What is open in a case of its own and bars this one, or null.</summary>
    public static string? Beside(CaseView view) =>
        view.Procedure.Children.FirstOrDefault(child => view.State.Open(child.Id).Any())
            is { } child
            ? $"{child.Title}，尚无结果"
            : null;

    /// <summary>The page of a case that this one opened or was opened by, or null where the reader may not see it.</summary>
    public static string? Link(CaseView view, string number) =>
        view.Related.TryGetValue(number, out var id) ? $"/cases/{id}" : null;
}
