using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>The case that opened this one, as the first entry names it.</summary>
/// <param name="Branch">What this case is to it, with its ordinal there.</param>
/// <param name="Hash">The entry that opened it.</param>
public sealed record ParentCase(long Id, string Number, string Branch, int Ordinal, string Hash)
{
    /// <summary>Who had been taken off it when it opened this one: he keeps away from this one too.</summary>
    public ImmutableList<string> Recused { get; init; } = [];
}

/// <summary>Where a case stands: the fold of its entries, and nothing that is not in them.</summary>
public sealed record CaseState : MachineState
{
    public static readonly CaseState New = new();

    public int Seq { get; init; }
    public string Stage { get; init; } = "";

    /// <summary>Every instance of every track and every child, in the order in which they were opened.</summary>
    public ImmutableList<TrackState> Tracks { get; init; } = [];
    public ImmutableList<RecordedBlock> Blocks { get; init; } = [];
    public ImmutableList<CaseDocument> Documents { get; init; } = [];
    public ImmutableList<TakenStep> History { get; init; } = [];
    public bool Ended { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ParentCase? Parent { get; init; }

    /// <summary>What it has come to for the case that opened it, or null while that is open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Outcome { get; init; }

    /// <summary>The entry with which it came from another procedure, or 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Began { get; init; }

    /// <summary>Blocks of the procedure before that count in this one: of each kind the entry that spoke last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableDictionary<string, int>? Kept { get; init; }

    /// <summary>Of the case as it is for one party or one violation: the whole of it; else null.</summary>
    [JsonIgnore]
    internal CaseState? Entire { get; init; }

    /// <summary>What is said again of every party and violation each time: rows of an earlier time count for nobody.</summary>
    private static readonly IReadOnlySet<string> SaidOfEach = new HashSet<string>
    {
        nameof(PenaltyLine),
        nameof(LeniencyConsidered),
        nameof(ApplicableLaw),
        nameof(Limitation),
    };

    /// <summary>The blocks that rules and papers of the present procedure may read; the rest is on record.</summary>
    [JsonIgnore]
    public IEnumerable<RecordedBlock> Counting =>
        Began == 0
            ? Blocks
            : Blocks.Where(block =>
                block.Seq >= Began || Kept?.GetValueOrDefault(block.Block) == block.Seq
            );

    /// <summary>What was taken under the present procedure: steps of another may bear the same ids.</summary>
    [JsonIgnore]
    public IEnumerable<TakenStep> Path =>
        Began == 0 ? History : History.Where(taken => taken.Seq >= Began);

    /// <summary>
    /// As another procedure takes it over: what is on record stays, what was established there counts no longer. Its instances stay
    /// too, void: later ones are counted on from them.
    /// </summary>
    public CaseState Anew() =>
        this with
        {
            Facts = New.Facts,
            Attributes = New.Attributes,
            Clocks = New.Clocks,
            Tracks = [.. Tracks.Select(one => one with { Void = true })],
        };

    /// <summary>When a person last acted; what the law did by itself keeps nobody from recording what was done before elsewhere.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastActedAt =>
        History
            .Where(taken => taken.Role != Roles.System)
            .Max(taken => (DateTimeOffset?)taken.ActedAt);

    /// <summary>When the law last acted by itself in a machine, as it runs now, or null.</summary>
    /// <param name="instance">Of a track the ordinal; 0 for the spine.</param>
    public DateTimeOffset? LawActedAt(Machine machine, int instance) =>
        TakenIn(machine, instance)
            .Where(taken => taken.Role == Roles.System)
            .Max(taken => (DateTimeOffset?)taken.ActedAt);

    /// <summary>Whether an instance counts: it was not made void, and no later one is for the same thing.</summary>
    public bool Counts(TrackState one) =>
        Current(one.Track).Any(current => current.Ordinal == one.Ordinal);

    /// <summary>The instances of a branch that count, oldest first.</summary>
    public IReadOnlyList<TrackState> Current(string branch) =>
        LookedUp.In(this).Current.GetOrAdd(branch, CountingOf);

    private IReadOnlyList<TrackState> CountingOf(string branch)
    {
        var last = new Dictionary<string, TrackState>();
        foreach (var one in Tracks.Where(one => one.Track == branch))
            last[one.For] = one;
        return [.. last.Values.Where(one => !one.Void).OrderBy(one => one.Ordinal)];
    }

    /// <summary>
    /// How a branch stands for the spine: what is open anywhere is open, and of what its instances came to the gravest stands, which is
    /// the last in the order of the file.
    /// </summary>
    public string Standing(IBranch branch)
    {
        var current = Current(branch.Id);
        return current.Count == 0 ? Slots.NoTrack
            : current.Any(one => one.Outcome is null) ? Slots.OpenTrack
            : branch.Outcomes.Last(outcome => current.Any(one => one.Outcome == outcome.Id)).Id;
    }

    /// <summary>The clock after whose end one of a machine runs: its own, one of another track for the same party, or one of the spine.</summary>
    internal CaseClock Followed(MachineState at, string clock) =>
        at.Clocks.GetValueOrDefault(clock) ?? Beside(at, clock) ?? Clocks[clock];

    /// <summary>A clock of another track for the same party.</summary>
    internal CaseClock? Beside(MachineState at, string clock) =>
        at is TrackState one
            ? Tracks
                .Where(other => other is { Void: false } && other.Key == one.Key)
                .Select(other => other.Clocks.GetValueOrDefault(clock))
                .LastOrDefault(known => known is not null)
            : null;

    /// <summary>When a fact of the spine that stands was established.</summary>
    internal DateTimeOffset EstablishedAt(string fact) =>
        History.First(taken => taken.Seq == Facts[fact].Seq).ActedAt;

    /// <summary>The instances of a branch that are open.</summary>
    public IEnumerable<TrackState> Open(string branch) =>
        Current(branch).Where(one => one.Outcome is null);

    /// <summary>The clocks of the spine and of every instance that counts.</summary>
    public IEnumerable<KeyValuePair<string, CaseClock>> EveryClock() =>
        Tracks
            .Select(one => one.Track)
            .Distinct()
            .SelectMany(Current)
            .SelectMany(one => one.Clocks)
            .Concat(Clocks);

    /// <summary>An instance of a branch, or null.</summary>
    public TrackState? Instance(string branch, int ordinal) =>
        (
            LookedUp.In(this).Instances ??= Tracks
                .DistinctBy(one => (one.Track, one.Ordinal))
                .ToDictionary(one => (one.Track, one.Ordinal))
        ).GetValueOrDefault((branch, ordinal));

    /// <summary>The step that an entry took, or null where it took none.</summary>
    public TakenStep? TakenAt(int seq) =>
        (
            LookedUp.In(this).Taken ??= History
                .DistinctBy(taken => taken.Seq)
                .ToDictionary(taken => taken.Seq)
        ).GetValueOrDefault(seq);

    /// <summary>Where a machine of the case stands; null for an instance that was never opened.</summary>
    /// <param name="instance">Of a track the ordinal; of the spine nothing.</param>
    public MachineState? At(Machine machine, int instance) =>
        machine is Track track ? Instance(track.Id, instance) : this;

    /// <summary>Whether the law may still act in a machine: an archived file ends what the office does, not the periods of its parties.</summary>
    public bool GoesOn(Machine machine) => !Ended || machine is Track;

    /// <summary>What of a machine runs: the case itself, or the instances of the track that are open.</summary>
    public IEnumerable<MachineState> Running(Machine machine) =>
        machine is Track track ? Open(track.Id) : [this];

    /// <summary>Where a step could be taken: in what runs, and one that reopens also in what has ended.</summary>
    public IEnumerable<MachineState> Takeable(Machine machine, Step step) =>
        machine is Track track && step.Reopens ? Current(track.Id) : Running(machine);

    /// <summary>
    /// The instance that is meant where none is named: the only open one; where none is open the last that counts. 0 for the spine, and where
    /// none counts, or several are open and nothing says which.
    /// </summary>
    public int Meant(Machine machine)
    {
        if (machine is not Track track)
            return 0;
        var open = Open(track.Id).Take(2).ToList();
        return open.Count switch
        {
            1 => open[0].Ordinal,
            0 => Current(track.Id).LastOrDefault()?.Ordinal ?? 0,
            _ => 0,
        };
    }

    /// <summary>The case after a machine of it has moved.</summary>
    public CaseState With(MachineState moved) =>
        moved is TrackState track
            ? this with
            {
                Tracks = Tracks.Replace(Instance(track.Track, track.Ordinal)!, track),
            }
            : this with
            {
                Facts = moved.Facts,
                Attributes = moved.Attributes,
                Clocks = moved.Clocks,
            };

    /// <summary>The steps that were taken in a machine: on the spine, or in one instance of a track.</summary>
    public IEnumerable<TakenStep> TakenIn(Machine machine, int instance) =>
        Path.Where(taken => taken.Instance == instance && machine.Step(taken.Step) is not null);

    /// <summary>What the steps of a machine have recorded: of the spine, or of one instance of a track, oldest first.</summary>
    public IEnumerable<T> Said<T>(Machine machine, int instance)
        where T : class
    {
        var steps = TakenIn(machine, instance).Select(taken => taken.Seq).ToHashSet();
        return Blocks
            .Where(block => block.Block == typeof(T).Name && steps.Contains(block.Seq))
            .Select(block => (T)block.Read());
    }

    /// <summary>
    /// The blocks that still count: without those of track instances that were made void, or that a later instance has taken the
    /// place of.
    /// </summary>
    public IEnumerable<RecordedBlock> Standing(Procedure procedure)
    {
        var gone = procedure
            .Tracks.SelectMany(track =>
                Tracks
                    .Where(one => one.Track == track.Id && !Counts(one))
                    .SelectMany(one => TakenIn(track, one.Ordinal))
            )
            .Select(taken => taken.Seq)
            .ToHashSet();
        var anew = Counting.LastOrDefault(block => block.Block == nameof(MakingAnew))?.Seq ?? 0;
        return Counting.Where(block =>
            !gone.Contains(block.Seq)
            && this.InForce(block)
            // A decision that was done away with, where the matter is decided anew.
            && !(
                block.Seq < anew
                && block.Block is nameof(OrdinaryDecision) or nameof(NoPenaltyDecision)
            )
        );
    }

    /// <summary>Whether a paper counts no longer: it was issued in an instance of a track that was made void.</summary>
    public bool IsGone(Procedure procedure, CaseDocument paper) =>
        procedure.Tracks.Any(track =>
            Tracks
                .Where(one => one.Track == track.Id && one.Void)
                .Any(one => TakenIn(track, one.Ordinal).Any(taken => taken.Seq == paper.Seq))
        );

    /// <summary>The case as one instance of a track sees it: without what was said and issued in those that run beside it.</summary>
    public CaseState SeenFrom(Track track, TrackState instance) =>
        LookedUp.In(this).Seen.GetOrAdd((track.Id, instance.For), _ => Alone(track, instance));

    private CaseState Alone(Track track, TrackState instance)
    {
        var beside = Tracks
            .Where(one => one.Track == track.Id && one.For != instance.For)
            .ToDictionary(one => one.Ordinal, one => one.Opened);
        if (beside.Count == 0)
            return this;
        var hidden = Path.Where(taken =>
                beside.ContainsKey(taken.Instance) && track.Step(taken.Step) is not null
            )
            .Select(taken => taken.Seq)
            // Of an occasion also what it was begun with.
            .Concat(track.Per == TrackPer.Occasion ? beside.Values : [])
            .ToHashSet();
        return this with
        {
            Blocks = [.. Blocks.Where(block => !hidden.Contains(block.Seq))],
            Documents = [.. Documents.Where(paper => !hidden.Contains(paper.Seq))],
        };
    }

    /// <summary>The rows of a block as its latest entry recorded them.</summary>
    public IReadOnlyList<T> Rows<T>()
        where T : class => [.. Recorded(typeof(T).Name).Select(block => (T)block.Read())];

    /// <summary>The same, not read.</summary>
    public IReadOnlyList<RecordedBlock> Recorded(string name) =>
        LookedUp.In(this).Rows.GetOrAdd(name, Latest);

    private IReadOnlyList<RecordedBlock> Latest(string name)
    {
        var all = Counting.Where(block => block.Block == name && this.InForce(block)).ToList();
        if (all.Count == 0)
            return [];
        var latest =
            Entire is not null && SaidOfEach.Contains(name)
                ? Entire.Recorded(name)[0].Seq
                : all.Max(block => block.Seq);
        return [.. all.Where(block => block.Seq == latest).OrderBy(block => block.Row)];
    }

    public T? Latest<T>()
        where T : class => Rows<T>().FirstOrDefault();

    /// <summary>Every block of that kind that the case has recorded, oldest first.</summary>
    public IReadOnlyList<T> Every<T>()
        where T : class =>
        [
            .. Counting
                .Where(block => block.Block == typeof(T).Name)
                .Select(block => (T)block.Read()),
        ];

    /// <summary>When a step of the present procedure was last taken, or null.</summary>
    public TakenStep? LastTaken(params string[] steps) =>
        Path.LastOrDefault(taken => steps.Contains(taken.Step));
}
