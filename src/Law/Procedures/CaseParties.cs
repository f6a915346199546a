using System.Globalization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>One of the parties of a case.</summary>
/// <param name="Place">From 1, as they were recorded; it stays his when others leave the case.</param>
public sealed record PartyAt(int Place, Party Party);

/// <summary>
/// Who the parties of a case are, and the case as one of them has it. Each is asked, told, heard, penalised and served as if he were the only
/// one: a rule that is written for one party holds for each of several.
/// </summary>
public static class CaseParties
{
    /// <summary>Those whom the case is still about, in the order in which they were recorded.</summary>
    public static IReadOnlyList<PartyAt> Parties(this CaseState state) =>
        LookedUp.In(state).Parties ??= Stayed(state);

    /// <summary>Their places alone.</summary>
    public static IReadOnlyList<int> Places(this CaseState state) =>
        LookedUp.In(state).Places ??= [.. Rows(state).Select(row => row.Row + 1)];

    /// <summary>The one at that place, be it that he has left the case; null where there never was one.</summary>
    public static Party? PartyAt(this CaseState state, int place) =>
        (
            LookedUp.In(state).Recorded ??= state
                .Recorded(nameof(Party))
                .ToDictionary(row => row.Row + 1, row => (Party)row.Read())
        ).GetValueOrDefault(place);

    private static IReadOnlyList<PartyAt> Stayed(CaseState state) =>
        [.. Rows(state).Select(row => new PartyAt(row.Row + 1, (Party)row.Read()))];

    private static IEnumerable<RecordedBlock> Rows(CaseState state)
    {
        var rows = state.Recorded(nameof(Party));
        var left = rows.Count > 1 ? Left(state) : [];
        return rows.Where(row => !left.Contains(row.Row + 1));
    }

    /// <summary>Whether the case was opened against more than one, be it that only one is left.</summary>
    public static bool IsJoint(this CaseState state) => state.Recorded(nameof(Party)).Count > 1;

    /// <summary>The party whose the instance is, by his place; null where it is nobody's in particular.</summary>
    public static int? PlaceOf(this CaseState state, Track track, TrackState one) =>
        track.Per switch
        {
            TrackPer.Party => int.Parse(one.Key!, CultureInfo.InvariantCulture),
            TrackPer.Document when state.Paper(one) is { } paper => Math.Max(1, paper.Party),
            TrackPer.Occasion => Concerned(state, one.Opened),
            _ => null,
        };

    /// <summary>Whom an entry names as the party that it concerns, or null.</summary>
    public static int? Concerned(this CaseState state, int seq) =>
        state.Blocks.Find(block => block.Seq == seq && block.Block == nameof(PartyConcerned))
            is { } named
            ? Concerned(state, named)
            : null;

    /// <summary>What named nobody while the case had one party concerned that one, whoever has come into it since.</summary>
    private static int? Concerned(CaseState state, RecordedBlock named) =>
        Place(named) ?? (state.IsJoint() && state.WasAlone(named.Seq) ? 1 : null);

    /// <summary>
    /// The case as if that party were its only one: without what was said, issued and done about the others. A case with one party is
    /// itself.
    /// </summary>
    public static CaseState For(this CaseState state, Procedure procedure, int place) =>
        state.IsJoint()
            ? LookedUp
                .In(state)
                .ForParty.GetOrAdd((procedure.Hash, place), _ => Alone(state, procedure, place))
            : state;

    private static CaseState Alone(CaseState state, Procedure procedure, int place)
    {
        var shared = LookedUp
            .In(state)
            .Shared.GetOrAdd(procedure.Hash, _ => SharedCase.Of(state, procedure));
        return state with
        {
            Entire = state.Entire ?? state,
            Tracks = [.. shared.Tracks.Where(one => Is(one.Place, place)).Select(one => one.Track)],
            Blocks =
            [
                .. shared
                    .Blocks.Where(one =>
                        Is(one.Place, place) && !shared.Hides(one.Block.Seq, place)
                    )
                    .Select(one => one.Block),
            ],
            Documents =
            [
                .. state.Documents.Where(paper =>
                    !shared.Hides(paper.Seq, place) && (paper.Party <= 0 || paper.Party == place)
                ),
            ],
            History = [.. state.History.Where(taken => !shared.Hides(taken.Seq, place))],
        };
    }

    private static bool Is(int? of, int place) => of is null || of == place;

    /// <summary>Whose the parts of a joint case are, found once for all its parties: null is everybody's.</summary>
    internal sealed class SharedCase
    {
        private readonly ILookup<int, int> _owners;

        private SharedCase(
            IReadOnlyList<(TrackState Track, int? Place)> tracks,
            IReadOnlyList<(RecordedBlock Block, int? Place)> blocks,
            ILookup<int, int> owners
        ) => (Tracks, Blocks, _owners) = (tracks, blocks, owners);

        public IReadOnlyList<(TrackState Track, int? Place)> Tracks { get; }

        public IReadOnlyList<(RecordedBlock Block, int? Place)> Blocks { get; }

        /// <summary>Whether an entry was made about another party than that one.</summary>
        public bool Hides(int seq, int place)
        {
            foreach (var owner in _owners[seq])
                if (owner != place)
                    return true;
            return false;
        }

        public static SharedCase Of(CaseState state, Procedure procedure)
        {
            var machines = procedure.Tracks.ToDictionary(track => track.Id);
            var tracks = state
                .Tracks.Select(one =>
                    (
                        Track: one,
                        Place: machines.TryGetValue(one.Track, out var track)
                            ? state.PlaceOf(track, one)
                            : null
                    )
                )
                .ToList();
            var taken = tracks
                .Where(one => one.Place is not null)
                .SelectMany(one =>
                    machines[one.Track.Track]
                        .Steps.Select(step => ((step.Id, one.Track.Ordinal), one.Place!.Value))
                )
                .ToLookup(pair => pair.Item1, pair => pair.Value);
            var owners = state
                .Path.SelectMany(entry =>
                    taken[(entry.Step, entry.Instance)].Select(place => (entry.Seq, Place: place))
                )
                .Concat(
                    state
                        .Blocks.Where(block => block.Block == nameof(PartyConcerned))
                        .Select(block => (block.Seq, Place: Concerned(state, block)))
                        .Where(named => named.Place is not null)
                        .Select(named => (named.Seq, Place: named.Place!.Value))
                )
                .ToLookup(named => named.Seq, named => named.Place);
            return new(tracks, [.. state.Blocks.Select(block => (block, Whose(block)))], owners);
        }
    }

    /// <summary>A row that names nobody is everybody's; whom one of them has challenged keeps away from the whole case.</summary>
    private static int? Whose(RecordedBlock block) =>
        block.Block switch
        {
            nameof(Party) => block.Row + 1,
            nameof(RecusalRequest) => null,
            _ => Place(block),
        };

    /// <summary>Against whom the investigation was ended while it goes on against the others.</summary>
    private static HashSet<int> Left(CaseState state) =>
        [
            .. state
                .Counting.Where(block => block.Block == nameof(Termination))
                .Select(block => state.Concerned(block.Seq))
                .OfType<int>(),
        ];

    /// <summary>The place that a recorded row names, or null.</summary>
    private static int? Place(RecordedBlock block) =>
        BlockType.Named(block.Block)?.Place is { } field
        && block.Values.TryGetValue(field.Name, out var text)
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
