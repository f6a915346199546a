using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Law.Procedures;

/// <summary>What a step does to the instances of tracks and children: makes them void, and opens new ones.</summary>
internal static class Branching
{
    private const string Order = PartyPapers.CorrectionOrder + "/";

    /// <summary>The case after it, and the instances of tracks that it opened.</summary>
    /// <param name="state">With what the step recorded.</param>
    public static (CaseState After, IReadOnlyList<(Track Track, int Ordinal)> Opened) After(
        Procedure procedure,
        Step step,
        StepTaken taken,
        CaseState state
    )
    {
        var day = ChinaTime.Day(taken.ActedAt);
        var concerned = state.Concerned(taken.Seq);
        foreach (
            var gone in step
                .Voids.SelectMany(state.Current)
                .Where(one => IsOf(procedure, state, one, concerned))
                .ToList()
        )
            state = state.With(gone with { Void = true, Clocks = gone.Quiet(day) });
        foreach (var (id, outcome) in step.Concludes)
        foreach (
            var open in Concluded(procedure, procedure.Track(id), state, day)
                .Where(one => IsOf(procedure, state, one, concerned))
        )
            state = state.With(
                open with
                {
                    Outcome = outcome,
                    Concluded = taken.Seq,
                    Clocks = open.Quiet(day),
                }
            );
        var opened = new List<(Track, int)>();
        var at = state.At(procedure.Of(step.Id), taken.Instance);
        foreach (var track in procedure.Tracks)
        foreach (
            var key in track.Follows is { } follows
                ? Followed(procedure, track, follows, at as TrackState, state, day)
                : Keys(procedure, track, step, taken, state, at).ToList()
        )
        {
            state = Replaced(state, track, key, day);
            var ordinal = Next(state, track.Id);
            state = Add(state, new(track.Id, ordinal) { Key = key });
            opened.Add((track, ordinal));
        }
        if (procedure.OpenedBy(step) is { } child)
            state = Add(state, new(child.Id, Next(state, child.Id)) { Number = taken.Child });
        return (state, opened);
    }

    /// <summary>Whether what a step does to a track touches this instance: where it is about one of several parties, his alone.</summary>
    private static bool IsOf(
        Procedure procedure,
        CaseState state,
        TrackState one,
        int? concerned
    ) => concerned is null || state.PlaceOf(procedure.Track(one.Track), one) == concerned;

    /// <summary>The instances of a track that end with the step of the spine.</summary>
    private static List<TrackState> Concluded(
        Procedure procedure,
        Track track,
        CaseState state,
        DateOnly day
    ) =>
        [
            .. state
                .Open(track.Id)
                .Where(open =>
                    track.ConcludedWhen.Holds(
                        CaseVector.Established(procedure, track, open, state, day)
                    )
                ),
        ];

    /// <summary>For whom a track goes on where the one that it follows has just ended as it waits for.</summary>
    private static IReadOnlyList<string?> Followed(
        Procedure procedure,
        Track track,
        Follow follows,
        TrackState? ended,
        CaseState state,
        DateOnly day
    )
    {
        if (
            ended?.Track != follows.Track
            || ended.Outcome != follows.Outcome
            || !follows.When.Holds(CaseVector.Established(procedure, state, day))
        )
            return [];
        return
        [
            track.Per == TrackPer.Party
            && state.PlaceOf(procedure.Track(ended.Track), ended) is { } place
                ? Text(place)
                : ended.Key,
        ];
    }

    /// <summary>For what a step opens instances of a track: nothing, the case, or one for each thing.</summary>
    private static IEnumerable<string?> Keys(
        Procedure procedure,
        Track track,
        Step step,
        StepTaken taken,
        CaseState state,
        MachineState? at
    )
    {
        if (track.Per == TrackPer.Document)
            return Issued(procedure, step, taken, state, at)
                .Where(paper => track.Papers.Contains(paper.Template))
                .Select(paper => paper.Key);
        if (!step.Opens.Contains(track.Id))
            return [];
        if (track.Per == TrackPer.Party)
            return state.Places().Select(Text).DefaultIfEmpty(Text(1));
        return [track.Per == TrackPer.Occasion ? Text(Next(state, track.Id)) : null];
    }

    /// <summary>The papers that have yet to reach the party: those of the step; where the case comes from another procedure, those that it brings along.</summary>
    private static IEnumerable<CaseDocument> Issued(
        Procedure procedure,
        Step step,
        StepTaken taken,
        CaseState state,
        MachineState? at
    ) =>
        step.TakesOver is null
            ? taken.Documents.Where(paper => state.IsForTheParty(procedure, paper, at))
            : state.Documents.Where(paper =>
                !PartyPapers.Always(paper.Template)
                && state.IsForTheParty(procedure, paper, at)
                && state.ServiceOf(paper) is null
            );

    /// <summary>An order to correct that is given again takes the place of the one before.</summary>
    private static CaseState Replaced(CaseState state, Track track, string? key, DateOnly day)
    {
        if (key?.StartsWith(Order, StringComparison.Ordinal) != true)
            return state;
        foreach (
            var before in state
                .Open(track.Id)
                // Those of the same step go to the other parties.
                .Where(one =>
                    one.Opened != state.Seq && one.Key!.StartsWith(Order, StringComparison.Ordinal)
                )
                .ToList()
        )
            state = state.With(before with { Void = true, Clocks = before.Quiet(day) });
        return state;
    }

    private static CaseState Add(CaseState state, TrackState opened) =>
        state with
        {
            Tracks = state.Tracks.Add(opened with { Opened = state.Seq }),
        };

    private static int Next(CaseState state, string branch) =>
        1 + state.Tracks.Count(one => one.Track == branch);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
