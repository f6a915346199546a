using System.Text.Json.Serialization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures;

/// <summary>Who acts: the account, and the officer and body behind it.</summary>
public sealed record ActingPerson(
    string User,
    string Name,
    string? Officer,
    string Body,
    IReadOnlySet<string> Roles
)
{
    /// <summary>Nobody: the law itself, in a case of that body.</summary>
    public static ActingPerson TheLaw(string body) =>
        new("", "系统", null, body, new HashSet<string> { Procedures.Roles.System });
}

/// <summary>What the desk read from the registers for the legal day; it is stored with the entry.</summary>
public sealed record RegisterReadings(
    BodyOnDay Body,
    IReadOnlyList<OfficerOnDay> Officers,
    PowerItemOnDay? Item,
    ViolationItemOnDay? Violation,
    IReadOnlyList<PriorFine> Fines,
    IReadOnlyList<PriorViolation> Violations
)
{
    /// <summary>
    /// Of a case of several parties or violations what was read for each party and each violation; the first stands in the fields above
    /// too.
    /// </summary>
    public IReadOnlyList<PartyReadings> Each { get; init; } = [];

    /// <summary>As they are for one party.</summary>
    public RegisterReadings For(int place) => Of(one => one.Place == place);

    /// <summary>As they are for one of several violations of that party.</summary>
    public RegisterReadings For(int place, int act) =>
        Of(one => one.Place == place && one.Act == act);

    private RegisterReadings Of(Func<PartyReadings, bool> wanted) =>
        Each.FirstOrDefault(wanted) is { } own
            ? this with
            {
                Item = own.Act is null ? own.Item ?? Item : own.Item,
                Violation = own.Violation,
                Fines = own.Fines,
                Violations = own.Violations,
                Change = own.Change,
            }
            : this;

    /// <summary>The items of the violations, each once; their tiers are those of the first party.</summary>
    public IReadOnlyList<ViolationItemOnDay> Items =>
        Each.Any(one => one.Act is not null)
            ?
            [
                .. Each.Where(one => one.Place == Each[0].Place)
                    .Select(one => one.Violation)
                    .OfType<ViolationItemOnDay>()
                    .DistinctBy(item => (item.Code, item.Version)),
            ]
        : Violation is null ? []
        : [Violation];

    /// <summary>The items of power that they belong to, each once.</summary>
    public IReadOnlyList<PowerItemOnDay> PowerItems =>
        [
            .. Each.Select(one => one.Item)
                .Prepend(Item)
                .OfType<PowerItemOnDay>()
                .DistinctBy(item => item.Code),
        ];

    /// <summary>How the rules about the violation have changed since the act; null where they have not.</summary>
    public LawChange? Change { get; init; }

    /// <summary>What the body has put on its lists.</summary>
    public IReadOnlyList<BodyListRow> Lists { get; init; } = [];

    /// <summary>The acting person as a legal reviewer, or null when he is none.</summary>
    public ReviewerOnDay? Reviewer { get; init; }

    /// <summary>Of the other cases that the step names, those that the body has, by their numbers.</summary>
    public IReadOnlyList<KnownCase> CasesKnown { get; init; } = [];

    /// <summary>The case of the body that bears the archive number which the step would give, or null.</summary>
    public string? ArchiveNumberOf { get; init; }
}

/// <summary>Another case of the body.</summary>
/// <param name="SameParty">It is about a party of this one.</param>
public sealed record KnownCase(string Number, bool SameParty);

/// <summary>What the registers say about one of several parties: the kind of party decides the tiers.</summary>
public sealed record PartyReadings(
    int Place,
    ViolationItemOnDay? Violation,
    IReadOnlyList<PriorFine> Fines,
    IReadOnlyList<PriorViolation> Violations
)
{
    /// <summary>Of a case of several violations which of them it is about, by its place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Act { get; init; }

    /// <summary>The item of power that this violation belongs to; null where the case is about one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PowerItemOnDay? Item { get; init; }

    /// <summary>How the rules about it have changed since the act; null where they have not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LawChange? Change { get; init; }
}

/// <summary>One block of a step's input, row by row.</summary>
public sealed record InputBlock(BlockType Type, int Row, object Value)
{
    /// <summary>The party that it names by his place, or null.</summary>
    public int? Place => (int?)Type.Place?.Property!.GetValue(Value);

    /// <summary>The violation that it names by its place, or null.</summary>
    public int? Act => (int?)Type.Act?.Property!.GetValue(Value);

    /// <summary>Whether it is about that party, or about all of them.</summary>
    public bool IsOf(int place) =>
        Value switch
        {
            Party => Row + 1 == place,
            RecusalRequest => true,
            _ => Place is not { } of || of == place,
        };

    /// <summary>Whether it is about that violation, or about all of them.</summary>
    public bool IsOfAct(int place) =>
        Value is Scene ? Row + 1 == place : Act is not { } of || of == place;
}

/// <summary>Everything a rule may look at when a step is asked for. Pure data: no rule reads anything else.</summary>
public sealed record Situation
{
    public required Procedure Procedure { get; init; }
    public required CaseState Case { get; init; }
    public required Step Step { get; init; }
    public required ActingPerson Actor { get; init; }

    /// <summary>Legal time of the act, UTC.</summary>
    public required DateTimeOffset ActedAt { get; init; }

    /// <summary>When it is recorded, UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required WorkingCalendar Calendar { get; init; }
    public required RegisterReadings Registers { get; init; }

    /// <summary>The input, or null while the step is only looked at.</summary>
    public IReadOnlyList<InputBlock>? Input { get; init; }

    /// <summary>Elements that the documents of this step would lack; filled by whoever renders them.</summary>
    public IReadOnlyList<string> MissingElements { get; init; } = [];

    /// <summary>Why an act of more than 24 hours ago is recorded only now.</summary>
    public string? LateReason { get; init; }

    /// <summary>Of a step of a track: the ordinal of the instance that is meant; 0 for the spine.</summary>
    public int Instance { get; init; }

    /// <summary>What the case alone says about a step, asked by nobody and at no time.</summary>
    public static Situation OfCase(Procedure procedure, Step step, CaseState state) =>
        new()
        {
            Procedure = procedure,
            Case = state,
            Step = step,
            Actor = ActingPerson.TheLaw(""),
            ActedAt = default,
            RecordedAt = default,
            Calendar = null!,
            Registers = null!,
        };

    /// <summary>The spine or the track that the step belongs to.</summary>
    public Machine Machine => Procedure.Of(Step.Id);

    /// <summary>The case, or the instance of the track; null where there is no such instance.</summary>
    public MachineState? At => Case.At(Machine, Instance);

    /// <summary>
    /// The party that the step concerns, by his place: whose the instance is, whom the input names, or the only one that is left. Null where
    /// it concerns all.
    /// </summary>
    public int? Concerns =>
        Machine is Track track && At is TrackState one && Case.PlaceOf(track, one) is { } own ? own
        : Own<PartyConcerned>()?.Party is { } named ? named
        : Case.Places() is [var only] ? only
        : null;

    private CaseState? _whole;
    private IReadOnlyList<InputBlock>? _said;

    /// <summary>Whether the step records such a block, of whichever party or violation.</summary>
    internal bool Says<T>() => (_said ?? Input)?.Any(block => block.Value is T) == true;

    /// <summary>The case with all its parties, where it is looked at as one of them has it.</summary>
    public CaseState Whole => _whole ?? Case;

    /// <summary>The same as if that party were the only one of the case.</summary>
    public Situation For(int place) =>
        this with
        {
            _whole = Whole,
            _said = _said ?? Input,
            Case = Case.For(Procedure, place),
            Registers = Registers?.For(place)!,
            Input = Input is null ? null : [.. Input.Where(block => block.IsOf(place))],
        };

    /// <summary>The same as if the violation at that place were the only one, of the case as one party has it.</summary>
    public Situation ForAct(int place) =>
        this with
        {
            _whole = Whole,
            _said = _said ?? Input,
            Case = Case.ForAct(place),
            Registers = Registers?.For(
                JointInput.Parties(this) is [var one, ..] ? one.Place : 1,
                place
            )!,
            Input = Input is null ? null : [.. Input.Where(block => block.IsOfAct(place))],
        };

    /// <summary>The case as the step may see it: of a track without the instances beside its own.</summary>
    public CaseState Seen =>
        Machine is Track track && At is TrackState own ? Case.SeenFrom(track, own) : Case;

    /// <summary>The clock that the step may speak of: of its own machine where that has one of the name, else of the spine or of another track for the same party.</summary>
    public CaseClock? Clock(string id) =>
        Machine.Slots.Find(SlotKind.Clock, id) is not null ? At?.Clocks.GetValueOrDefault(id)
        : Case.Clocks.GetValueOrDefault(id) is { } clock ? clock
        : At is { } at ? Case.Beside(at, id)
        : null;

    /// <summary>The legal day of the act, in China.</summary>
    public DateOnly Day => ChinaTime.Day(ActedAt);

    /// <summary>What the step itself records, or null: what was said before says nothing about this.</summary>
    public T? Own<T>()
        where T : class => Input?.Select(block => block.Value).OfType<T>().FirstOrDefault();

    /// <summary>The block of the input, else the latest of the case.</summary>
    public T? Block<T>()
        where T : class => Rows<T>().FirstOrDefault();

    public IReadOnlyList<T> Rows<T>()
        where T : class
    {
        var input =
            Input?.Where(block => block.Value is T).Select(block => (T)block.Value).ToList() ?? [];
        return input.Count > 0 ? input : Seen.Rows<T>();
    }
}
