using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Documents;

/// <summary>A document already issued in the case, as later documents cite it and the catalogue lists it.</summary>
/// <param name="Template">Its template, e.g. <c>on-site-decision</c>.</param>
public sealed record IssuedDocument(string Template, string Title, string? Number, DateOnly Day)
{
    /// <summary>How it was served, or null as long as no service is on record.</summary>
    public ServiceReceipt? Service { get; init; }

    /// <summary>It belongs to a decision that was done away with: the catalogue lists it, nothing cites it.</summary>
    public bool Gone { get; init; }
}

/// <summary>One of several violations as a paper calls it.</summary>
public sealed record NamedAct(int Place, string Title);

/// <summary>One of the parties that a paper speaks of.</summary>
public sealed record NamedParty(int Place, Party Party);

/// <summary>What one of several parties paid and was given back, and how the rest ended.</summary>
public sealed record Settlement(
    int Place,
    string Name,
    decimal Paid,
    decimal Refunded,
    decimal Interest,
    SurchargeImposed? Surcharge,
    CourtResult? Court,
    ExecutionEnd? End,
    bool Gone
);

/// <summary>A thing that was kept, and what becomes of it.</summary>
/// <param name="Number">Its number on the list of what was kept.</param>
public sealed record DisposedThing(int Number, PreservedItem Item, PreservationOutcome Outcome);

/// <summary>
/// All that a document is made of and that its required elements are looked up against: registers as of the legal day and
/// the case's blocks.
/// </summary>
/// <param name="Number">The document's own number; null for papers that have none.</param>
/// <param name="Day">The day the document bears.</param>
/// <param name="Handlers">The signing officers; the first is responsible. Auxiliary staff never stand here.</param>
/// <param name="Party">Null as long as there is only a lead, like <paramref name="Scene"/> and the items: a case has them from its opening on.</param>
/// <param name="Blocks">
/// Blocks by name: one record, or a list of records where a step takes several. What the case recorded last stands last.
/// </param>
/// <param name="Due">Last days by limit id, e.g. <c>penalty.payment</c>.</param>
public sealed record DocumentInput(
    string? Number,
    DateOnly Day,
    BodyOnDay Body,
    IReadOnlyList<OfficerOnDay> Handlers,
    Party? Party,
    Scene? Scene,
    IReadOnlyDictionary<string, object> Blocks,
    PowerItemOnDay? PowerItem,
    ViolationItemOnDay? ViolationItem,
    IReadOnlyDictionary<string, DateOnly> Due
)
{
    /// <summary>Of a paper about a joint case all its parties, by their places; else the one.</summary>
    public IReadOnlyList<NamedParty> Parties { get; init; } = [];

    /// <summary>
    /// Of a case of several parties or violations the item as it is for each party, by his place, and each violation, by its place: the kind of
    /// party decides the tiers. A violation is 0 where the case has one.
    /// </summary>
    public IReadOnlyDictionary<(int Party, int Act), ViolationItemOnDay> Items { get; init; } =
        new Dictionary<(int, int), ViolationItemOnDay>();

    /// <summary>Which rules were found to apply to a violation of a party, where they have changed since; by both places, the violation 0 where the case has one.</summary>
    public IReadOnlyDictionary<(int Party, int Act), ApplicableLaw> LawFound { get; init; } =
        new Dictionary<(int, int), ApplicableLaw>();

    /// <summary>The rules found to apply to what a penalty is for, or null where they are as they were.</summary>
    internal ApplicableLaw? LawOf(PenaltyLine line) =>
        LawFound.GetValueOrDefault(
            (line.Party ?? LawFound.Keys.FirstOrDefault().Party, line.Act ?? 0)
        );

    /// <summary>The measures against an emergency that the latest report says were broken.</summary>
    public IReadOnlyList<Emergency> Emergencies { get; init; } = [];

    /// <summary>The violations by their places, where the case is about several; else none.</summary>
    public IReadOnlyList<NamedAct> Acts { get; init; } = [];

    /// <summary>When what the case is about was last changed since it was opened (China); null where it was not.</summary>
    public DateOnly? ActsChangedOn { get; init; }

    /// <summary>Where the case is about several violations, what the one at that place is called; else null.</summary>
    public string? ActOf(int? place) => Acts.FirstOrDefault(one => one.Place == place)?.Title;

    /// <summary>How the party was educated, where it is spared for one of several violations (行政处罚法 art. 33(3)); else null.</summary>
    public string? Education =>
        Lenient.Any(row => row.Result == LeniencyResult.NoPenalty)
            ? Block<OrdinaryDecision>()?.Education
            : null;

    /// <summary>Violations that the fine for another covers: one act under several norms (行政处罚法 art. 29).</summary>
    public IReadOnlyList<NamedAct> Absorbed =>
        [
            .. Acts.Where(act =>
                Penalties.All(line => line.Act != act.Place)
                && Lenient.All(row =>
                    row.Act != act.Place || row.Result != LeniencyResult.NoPenalty
                )
            ),
        ];

    /// <summary>The item that a penalty is measured by.</summary>
    internal ViolationItemOnDay? ItemOf(PenaltyLine line) => ItemOf(line.Party, line.Act);

    private ViolationItemOnDay? ItemOf(int? party, int? act) =>
        Items.GetValueOrDefault((party ?? Items.Keys.FirstOrDefault().Party, act ?? 0))
        ?? ViolationItem;

    /// <summary>What a row of a leniency list says, with its article; its code where the register has it no longer. Null where none is named.</summary>
    public string? ListRow(LeniencyConsidered row) =>
        row.Row is not { Length: > 0 } code ? null
        : ItemOf(row.Party, row.Act)?.Leniency.FirstOrDefault(known => known.Code == code)
            is { } own
            ? $"“{own.Conditions}”（{own.Article}）"
        : $"“{code}”";

    /// <summary>Of a joint case how the money of each of its parties was settled.</summary>
    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>Where the paper speaks of several parties, the name of the one at that place; else null.</summary>
    public string? NameOf(int? place) =>
        Parties.Count > 1 ? Parties.FirstOrDefault(one => one.Place == place)?.Party.Name : null;

    /// <summary>What the case has issued before, oldest first.</summary>
    public IReadOnlyList<IssuedDocument> Issued { get; init; } = [];

    /// <summary>The head of the body, where the document bears his signature (行政强制法 art. 55(2)).</summary>
    public string? Head { get; init; }

    /// <summary>The list of the latest report.</summary>
    public IReadOnlyList<ListedGood> Listed { get; init; } = [];

    /// <summary>The things that the penalties confiscate.</summary>
    public IReadOnlyList<ListedGood> Confiscated => [.. Goods.ConfiscatedBy(Penalties, Listed)];

    /// <summary>The confiscated things that were taken, and how far each has come.</summary>
    public IReadOnlyList<GoodInCustody> InCustody { get; init; } = [];

    /// <summary>Whether the latest order to dispose of confiscated things is an early one: it says why beside it.</summary>
    public bool Early
    {
        get
        {
            var kinds = Blocks.Keys.ToList();
            return kinds.IndexOf(nameof(EarlyDisposal)) > kinds.IndexOf(nameof(DisposalOrder));
        }
    }

    /// <summary>A thing on that list, or null.</summary>
    public ConfiscatedItem? Thing(int number) =>
        Listed.FirstOrDefault(good => good.Number == number)?.Item;

    /// <summary>The kept things with what was decided about each, in the order of their list.</summary>
    public IReadOnlyList<DisposedThing> Disposed
    {
        get
        {
            var kept = Rows<PreservedItem>();
            return
            [
                .. Rows<DisposedItem>()
                    .Where(row => row.Item >= 1 && row.Item <= kept.Count)
                    .OrderBy(row => row.Item)
                    .Select(row => new DisposedThing(row.Item, kept[row.Item - 1], row.Outcome)),
            ];
        }
    }

    /// <summary>The person whose recusal was asked for: a handler by name, anybody else as the request calls him.</summary>
    public string? Challenged =>
        Block<RecusalRequest>() is { Person: var person }
            ? Handlers.FirstOrDefault(officer => officer.Id == person)?.Name ?? person
            : null;

    /// <summary>Who gives an opinion: whom the order names, or whom an objection has led to.</summary>
    public string? Appraiser =>
        Block<ObjectionAnswer>()?.Institution ?? Block<AppraisalOrder>()?.Institution;

    public string? AppraiserLicence =>
        Block<ObjectionAnswer>() is { Institution: not null } answer
            ? answer.Licence
            : Block<AppraisalOrder>()?.Licence;

    public DateOnly? AppraisalDue =>
        Block<ObjectionAnswer>()?.ExpectedOn ?? Block<AppraisalOrder>()?.ExpectedOn;

    /// <summary>Whether the party itself asks for the hearing: it has asked, and has not given it up since.</summary>
    public bool PartyAsked
    {
        get
        {
            var kinds = Blocks.Keys.ToList();
            return kinds.IndexOf(nameof(HearingRequest)) > kinds.IndexOf(nameof(HearingWaiver));
        }
    }

    /// <summary>When a hearing goes on that rose for the day; null in the record of its last day.</summary>
    public HearingRecess? Recess
    {
        get
        {
            var kinds = Blocks.Keys.ToList();
            return kinds.IndexOf(nameof(HearingRecess)) > kinds.IndexOf(nameof(HearingRecord))
                ? Block<HearingRecess>()
                : null;
        }
    }

    /// <summary>The organ in whose name the document speaks: the entrusting organ's (行政处罚法 art. 20(4)).</summary>
    public string Organ => Body.EntrustedBy?.OrganName ?? Body.Name;

    /// <summary>The case's latest block of that type, or null.</summary>
    public T? Block<T>()
        where T : class => Rows<T>().LastOrDefault();

    /// <summary>All blocks of that type, in the order of the case.</summary>
    public IReadOnlyList<T> Rows<T>()
        where T : class =>
        [
            .. Blocks.Values.SelectMany(value =>
                value switch
                {
                    IEnumerable<T> many => many,
                    T one => [one],
                    System.Collections.IEnumerable mixed and not string => mixed.OfType<T>(),
                    _ => [],
                }
            ),
        ];

    /// <summary>The latest issue of a template, or null.</summary>
    public IssuedDocument? Earlier(string template) =>
        Issued.LastOrDefault(document => document.Template == template && !document.Gone);

    /// <summary>The court is asked to execute a judgment (行政诉讼法 art. 95), not a decision that nobody contested (行政强制法 art. 53).</summary>
    public bool Judged => Due.ContainsKey("litigation.execution");

    /// <summary>The latest decision of the case, of whichever kind.</summary>
    public IssuedDocument? Decision =>
        Issued.LastOrDefault(document =>
            document.Template is "on-site-decision" or "penalty-decision" or "no-penalty-decision"
        );

    /// <summary>Whether that decision penalises.</summary>
    public bool Penalised => Decision is { Template: not "no-penalty-decision" };

    /// <summary>The number of the paper whose service the step names; null where the step serves one of its own.</summary>
    public string? NamedPaper { get; init; }

    /// <summary>The announcement by which the step serves; null where it serves otherwise.</summary>
    public PublicService? Announced { get; init; }

    /// <summary>The document that a service is about: the one named, else the latest that has a service of its own.</summary>
    public IssuedDocument? Served =>
        Issued.LastOrDefault(document =>
            NamedPaper is { } number
                ? document.Number == number
                : ServedTemplates.Contains(document.Template)
        );

    /// <summary>Templates of documents that are served in a step of their own.</summary>
    public static IReadOnlyList<string> ServedTemplates { get; } =
    [.. PartyPapers.WithReceiptOfTheirOwn];

    /// <summary>The day on which the case was opened with the head's approval, or null.</summary>
    public DateOnly? OpenedOn => Earlier("opening-approval")?.Day;

    /// <summary>The report that ended the investigation, the later one where the case was looked into again.</summary>
    public object? Report =>
        Rows<object>().LastOrDefault(block => block is InvestigationReport or NoPenaltyReport);

    /// <summary>The facts that report found.</summary>
    public string? FactsReported =>
        Report switch
        {
            InvestigationReport report => report.Facts,
            NoPenaltyReport report => report.Facts,
            _ => null,
        };

    /// <summary>The facts as the latest stage of the case found them.</summary>
    public string? FactsFound =>
        Block<PenaltyDecision>()?.Facts
        ?? Block<OrdinaryDecision>()?.Facts
        ?? FactsReported
        ?? Block<OpeningProposal>()?.Facts
        ?? Block<Violation>()?.Facts;

    /// <summary>The basis of the penalty as decided.</summary>
    public string? PenaltyBasis =>
        Block<PenaltyDecision>()?.Basis ?? Block<OrdinaryDecision>()?.Basis;

    /// <summary>The penalties line by line: of the decision on the spot its one, else the latest of the case.</summary>
    public IReadOnlyList<PenaltyLine> Penalties =>
        Block<PenaltyDecision>() is { } one
            ? [new(one.Kind, one.Amount, one.Tier, null)]
            : Rows<PenaltyLine>();

    /// <summary>The sum of the fines; null where no fine is among the penalties.</summary>
    public decimal? Fine => Sum(PenaltyKind.Fine);

    /// <summary>The illegal gains that are confiscated; null where none are.</summary>
    public decimal? Gains => Sum(PenaltyKind.ConfiscationOfGains);

    /// <summary>Penalties that somebody must still carry out: neither money nor a mere reprimand.</summary>
    public IReadOnlyList<PenaltyLine> ToCarryOut => [.. Penalties.Where(line => line.Kind.IsAct())];

    /// <summary>What a decision of the ordinary procedure orders beside money, as long as nobody recorded that it was carried out.</summary>
    public IReadOnlyList<PenaltyLine> Owed =>
        Decision?.Template == "penalty-decision"
            ?
            [
                .. ToCarryOut.Where(line =>
                    Rows<OtherPerformance>().All(done => done.Kind is { } kind && kind != line.Kind)
                ),
            ]
            : [];

    /// <summary>Warning and public criticism: they work by being told.</summary>
    public IReadOnlyList<PenaltyLine> Reprimands =>
        [.. Penalties.Where(line => line.Kind.IsReprimand())];

    /// <summary>What was found in the lists, of several violations for each; whatever was found for another party is left out before.</summary>
    public IReadOnlyList<LeniencyConsidered> Lenient =>
        [
            .. Rows<LeniencyConsidered>()
                .Where(row =>
                    row.Result is LeniencyResult.Lighter or LeniencyResult.BelowRange
                    || Acts.Count > 1 && row.Result == LeniencyResult.NoPenalty
                ),
        ];

    /// <summary>
    /// The last day of deciding about kept evidence. Seven working days are seven days at least: a nearer one belongs to an
    /// earlier keeping.
    /// </summary>
    public DateOnly? PreservedUntil =>
        Due.TryGetValue("penalty.preservation", out var last) && last >= Day.AddDays(7)
            ? last
            : null;

    private decimal? Sum(PenaltyKind kind) =>
        Penalties.Where(line => line.Kind == kind).ToList() is { Count: > 0 } lines
            ? lines.Sum(line => line.Amount ?? 0)
            : null;
}
