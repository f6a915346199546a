using Zhifa.Enforcement.Cases;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>What runs beside the main road: notices with their hearings, reviews, preservations, performance.</summary>
public static class TrackFace
{
    /// <summary>The open ones first, then the latest.</summary>
    public static IReadOnlyList<TrackModel> Of(CaseView view) =>
        [
            .. view
                .State.Tracks.OrderBy(one => one.Outcome is not null)
                .ThenByDescending(one => one.Opened)
                .Select(one => Of(view, one)),
        ];

    private static TrackModel Of(CaseView view, TrackState one)
    {
        var track = view.Procedure.Track(one.Track);
        var many = view.State.Tracks.Count(other => other.Track == one.Track) > 1;
        var (stands, tone) =
            one.Outcome is not { } outcome ? ("办理中", Tone.Info)
            : one.Void ? ($"{track.Outcome(outcome)}，已不作数", Tone.Plain)
            : (track.Outcome(outcome), Tone.Ok);
        var ended = one.Outcome is null ? null : view.State.History.FindLast(taken => Of(taken));
        return new(
            many ? $"{track.Title}（第{one.Ordinal}次）" : track.Title,
            stands,
            tone,
            Day(view.State.History.Find(taken => taken.Seq == one.Opened))
                + (ended is null ? "起" : $"至{Day(ended)}")
        );

        bool Of(TakenStep taken) =>
            track.Step(taken.Step) is not null
            && taken.Seq > one.Opened
            && view.State.Tracks.All(other =>
                other.Track != one.Track || other.Opened <= one.Opened || taken.Seq < other.Opened
            );

        string Day(TakenStep? taken) =>
            taken is null ? "" : Faces.Day(Law.ChinaTime.Day(taken.ActedAt), view.Look.Day);
    }
}
