using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures.Overlays;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures;

/// <summary>A procedure of law as read from its file: what the engine runs, the checker proves and the pages show.</summary>
public sealed record Procedure : Machine
{
    /// <summary>The kind of act, e.g. <c>penalty</c>.</summary>
    public required string Act { get; init; }

    /// <summary>First legal day on which the procedure may be used, with its overlays.</summary>
    public required DateOnly InForce { get; init; }

    /// <summary>
    /// A change of law: from this legal day (China) on running cases follow the file too. Null of a file that only the body has changed for
    /// itself: cases under way stay with theirs.
    /// </summary>
    public required DateOnly? BindsRunningFrom { get; init; }

    /// <summary>First legal day on which a step of a case that began under an older file may be judged by it; null where none is.</summary>
    public DateOnly? TakesOverFrom => BindsRunningFrom < InForce ? InForce : BindsRunningFrom;

    /// <summary>SHA-256 of the file's bytes in lower-case hex: entries name it.</summary>
    public required string Hash { get; init; }

    /// <summary>Its party learns nothing of it by the code of a case: it would be warned.</summary>
    public required bool Confidential { get; init; }

    public required IReadOnlyList<Named> Stages { get; init; }

    /// <summary>Pairs of roles that one person may not hold in one case.</summary>
    public required IReadOnlyList<(string One, string Other)> Apart { get; init; }

    public required IReadOnlyList<Track> Tracks { get; init; }

    /// <summary>Cases that its steps may open.</summary>
    public required IReadOnlyList<ChildCase> Children { get; init; }

    /// <summary>Of a procedure whose cases are opened by others: what it may come to. Empty for all the rest.</summary>
    public required IReadOnlyList<Named> Outcomes { get; init; }

    /// <summary>The rules of regions and bodies that lie on it, the widest region first.</summary>
    public required IReadOnlyList<Overlay> Overlays { get; init; }

    /// <summary>Its id, with those of its overlays after plus signs.</summary>
    public string Name => string.Join('+', Overlays.Select(overlay => overlay.Id).Prepend(Id));

    /// <summary>Beginning of the codes of the regions it is for; empty for the whole country.</summary>
    public string Region => Overlays.Count == 0 ? "" : Overlays[^1].Region;

    /// <summary>From which sum a hearing may be asked for: as the nearest overlay says, else as the law is read without one.</summary>
    public IReadOnlyList<HearingAmount> HearingAmounts =>
        [
            .. HearingRight.Published.Amounts.Select(law =>
                Overlays
                    .SelectMany(overlay => overlay.Hearing)
                    .LastOrDefault(own => own.Class == law.Class)
                ?? law
            ),
        ];

    /// <summary>The spine and every track.</summary>
    public IEnumerable<Machine> Machines => Tracks.Prepend<Machine>(this);

    public Step Opening => Steps[0];

    /// <summary>A person may open such a case; all others are opened by a case.</summary>
    public bool Begins => !Opening.ByLaw;

    /// <summary>Some gate of it reads what the body has put on its lists.</summary>
    public bool ReadsLists =>
        Machines
            .SelectMany(machine => machine.Slots.Of(SlotKind.Computed))
            .Any(slot => ComputedFacts.Find(slot.Name) is { ReadsLists: true });

    /// <summary>The steps of the spine, then those of the tracks.</summary>
    public IEnumerable<Step> AllSteps => Machines.SelectMany(machine => machine.Steps);

    /// <summary>The step of that id, wherever it stands, or null.</summary>
    public Step? Anywhere(string id) => AllSteps.FirstOrDefault(step => step.Id == id);

    /// <summary>The machine that a step belongs to.</summary>
    public Machine Of(string step) => Machines.First(machine => machine.Step(step) is not null);

    /// <summary>The track of that id, or the spine.</summary>
    public Machine Machine(string? track) => track is null ? this : Track(track);

    /// <summary>The limit by which a clock of the spine, or of a track, is counted.</summary>
    public TimeLimit? Limit(string? track, string clock) =>
        Machines.FirstOrDefault(machine => machine.Id == (track ?? Id)) is { } machine
        && machine.Clocks.Any(known => known.Id == clock)
            ? machine.Limit(clock)
            : null;

    public Track Track(string id) => Tracks.First(track => track.Id == id);

    /// <summary>The track of that id, or the child.</summary>
    public IBranch Branch(string id) => Tracks.Concat<IBranch>(Children).First(one => one.Id == id);

    /// <summary>Whether it has a track or a child of that id: an instance may stem from the procedure before.</summary>
    public bool Branches(string id) => Tracks.Concat<IBranch>(Children).Any(one => one.Id == id);

    /// <summary>The kind of case that a step opens, or null.</summary>
    public ChildCase? OpenedBy(Step step) =>
        Children.FirstOrDefault(child => step.Opens.Contains(child.Id));

    /// <summary>What people call a clock of the spine, or of a track: the same limit may serve several things.</summary>
    public string? ClockTitle(string? track, string id) =>
        Machines
            .FirstOrDefault(machine => machine.Id == (track ?? Id))
            ?.Clocks.FirstOrDefault(clock => clock.Id == id)
            ?.Title;
}

public sealed record Named(string Id, string Title);

/// <summary>A fact that a step establishes. When one of <c>RestsOn</c> falls, it falls.</summary>
public sealed record Fact(string Id, string Title, string Article, IReadOnlyList<string> RestsOn);

/// <summary>An enumerated attribute; the first value is the one it starts with.</summary>
/// <param name="From">The block field whose choice it takes (<c>PenaltyDecision.kind</c>), or null when steps set it.</param>
/// <param name="Optional">The field may be left empty: then the first value stands.</param>
/// <param name="Frozen">The fact from which on it changes no more, or null; the checker proves it.</param>
public sealed record CaseAttribute(
    string Id,
    IReadOnlyList<string> Values,
    string? From,
    bool Optional,
    string? Frozen
);

/// <summary>A condition that has a name because it is used more than once.</summary>
public sealed record Definition(string Id, string Title, string Article, Gate Gate)
{
    /// <summary>Of an input of a track: what a party must also have of it where the case has several, one of <see cref="Shares"/>; or null.</summary>
    public string? Share { get; init; }
}

/// <summary>One gate of a step: shown with reason and cure while it is not met.</summary>
public sealed record Need(string Text, string Article, Gate Gate);

public sealed record StepBlock(BlockType Block, bool Many);

/// <summary>A case comes from another procedure: what was established and said there does not count here, but for what is named.</summary>
/// <param name="From">The procedure it comes from.</param>
/// <param name="Carries">Facts that stand here if they stood there: by its own name the one of there.</param>
/// <param name="Keeps">Blocks that count here too, as they were last recorded there.</param>
public sealed record TakeOver(
    string From,
    IReadOnlyDictionary<string, string> Carries,
    IReadOnlyList<string> Keeps
);

/// <param name="When">Whether the step issues it, read after the step.</param>
public sealed record StepDocument(string Template, string? NumberWord, Gate When);

/// <summary>
/// A clock that a step starts: from the legal day of the step, a day in a block, or the end of another clock, and from the later where
/// both are named; or one that runs until a day in a block, which somebody has set.
/// </summary>
/// <param name="SinceFact">Of a track: counted from the day on which the spine established that.</param>
/// <param name="UnlessOverField">With it: a day in a block; what is over by that day does not begin.</param>
/// <param name="NotBeforeField">It stays as it stands, but is counted from no earlier than a day in a block, now and whenever it is started again.</param>
/// <param name="Again">Counted from the day on which it was counted before: it goes on as if it had not been stopped.</param>
public sealed record ClockStart(
    string Clock,
    string? FromField,
    string? AfterClock,
    string? UntilField,
    string? SinceFact,
    string? UnlessOverField,
    bool Again,
    string? NotBeforeField,
    Gate When
)
{
    /// <summary>The fields of blocks that it reads.</summary>
    public IEnumerable<string> Fields =>
        new[] { FromField, UntilField, UnlessOverField, NotBeforeField }.OfType<string>();
}

public sealed record Step
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Article { get; init; }
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Whether the step is offered at all.</summary>
    public required Gate When { get; init; }

    public required IReadOnlyList<Need> Needs { get; init; }
    public required IReadOnlyList<StepBlock> Blocks { get; init; }
    public required IReadOnlyList<StepDocument> Documents { get; init; }
    public required IReadOnlyList<string> Establishes { get; init; }
    public required IReadOnlyList<string> Clears { get; init; }
    public required IReadOnlyDictionary<string, string> Sets { get; init; }
    public required IReadOnlyList<string> Judges { get; init; }
    public required IReadOnlyList<ClockStart> Starts { get; init; }
    public required IReadOnlyList<string> Stops { get; init; }

    /// <summary>Tracks of which it begins a new instance, and the kind of case that it opens. Only the spine does.</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];

    /// <summary>Tracks whose ended instances count no longer. Only the spine does.</summary>
    public IReadOnlyList<string> Voids { get; init; } = [];

    /// <summary>Tracks of which it ends what is open, and with which outcome. Only the spine does.</summary>
    public IReadOnlyDictionary<string, string> Concludes { get; init; } =
        new Dictionary<string, string>();

    /// <summary>The outcome with which it ends its track, or which it gives its case for the one that opened it; or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>What had an outcome for the case that opened it goes on.</summary>
    public bool Reopens { get; init; }

    /// <summary>The procedures whose cases are opened so: it is the first entry of a case that another one has opened, with what was said there.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    public required IReadOnlyList<string> Tags { get; init; }
    public string? To { get; init; }

    /// <summary>The password is asked again.</summary>
    public bool Signed { get; init; }

    /// <summary>Decisions and approvals happen when they are recorded: no earlier legal time may be given.</summary>
    public bool Now { get; init; }

    /// <summary>An act of the party recorded late: its legal time may lie before the last entry.</summary>
    public bool Late { get; init; }

    /// <summary>Depends on the party: left out in the second reading of <c>ends</c>.</summary>
    public bool Party { get; init; }

    /// <summary>An exception: offered on the case, never put into anybody's inbox.</summary>
    public bool Aside { get; init; }

    /// <summary>The case has reached its end, or the track has.</summary>
    public bool Ends { get; init; }

    /// <summary>The case that had reached its end goes on.</summary>
    public bool Revives { get; init; }

    /// <summary>The clock at whose end the law takes it by itself, or null.</summary>
    public string? RunsOut { get; init; }

    /// <summary>The procedure under which the case goes on after it, or null.</summary>
    public string? Converts { get; init; }

    /// <summary>How a case that another procedure has converted begins in this one; null for all other steps.</summary>
    public TakeOver? TakesOver { get; init; }

    /// <summary>It follows by law from what was done or has run out: nobody takes it.</summary>
    public bool ByLaw => By is [Roles.System];
}

public enum PropertyKind
{
    Never,
    Before,
    At,
}

/// <summary>What the law forbids, for the checker to prove over all reachable states.</summary>
/// <param name="State">
/// For <c>never</c>: the forbidden state. For <c>at</c>: what must hold when one of the steps is taken. For <c>before</c>: the cases in
/// which the order is commanded.
/// </param>
/// <param name="Steps">For <c>at</c> and <c>before</c>: the steps it watches.</param>
/// <param name="After">For <c>before</c>: one of these must have been taken …</param>
/// <param name="Since">… since the last of these.</param>
public sealed record Property(
    PropertyKind Kind,
    string Id,
    string Title,
    string Article,
    Gate State,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> After,
    IReadOnlyList<string> Since
);
