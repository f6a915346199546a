using Zhifa.Enforcement.Cases;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Law.Registers;
using Zhifa.Law.Remedies;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What a form begins with: what the law wants equal to what is on record, sums that follow, and the present moment.</summary>
public static class Prefill
{
    public static IReadOnlyDictionary<string, string> Of(StepSetting setting)
    {
        var values = new Dictionary<string, string>();
        foreach (var asked in setting.Step.Blocks)
        foreach (var (row, fields) in Rows(setting, asked.Block.Record).Index())
        foreach (var (field, value) in fields)
            if (value is not null)
                values[$"{asked.Block.Name}{(asked.Many ? $"[{row}]" : "")}.{field}"] =
                    FieldText.Write(value);
        return values;
    }

    /// <summary>
    /// The penalties stand as they were last proposed, told or given, line by line; of what is kept, each thing has its row.
    /// </summary>
    private static IEnumerable<IEnumerable<(string, object?)>> Rows(
        StepSetting setting,
        Type block
    ) =>
        block == typeof(PenaltyLine) && Lines(setting) is { Count: > 0 } lines
            ? lines
                .Where(line =>
                    line.Party is not { } place || setting.View!.State.Places().Contains(place)
                )
                .Select(line =>
                    (IEnumerable<(string, object?)>)
                        [
                            ("kind", line.Kind),
                            ("amount", line.Amount),
                            ("tier", line.Tier),
                            ("content", line.Content),
                            ("party", line.Party),
                            ("act", line.Act),
                        ]
                )
        : ChangedLawForm.Rows(setting, block) is { Count: > 0 } changed ? changed
        : PrefillGoods.Rows(setting, block, Lines(setting).Count > 0) is { Count: > 0 } goods
            ? goods
        : block != typeof(PartyConcerned)
        && !BlockType.Of(block).Optional
        && !setting.Asks<Scene>()
        && setting.RowsOf(BlockType.Of(block)) is { } about
        && about.Any(one => one is not (null, null))
            ? about.Select(one =>
                (IEnumerable<(string, object?)>)[("party", one.Party), ("act", one.Act)]
            )
        : SaidAgain(setting, block) is { Count: > 0 } said
            ? said.Select(row =>
                BlockType
                    .Of(block)
                    .Fields.Select(field => (field.Name, field.Property!.GetValue(row)))
            )
        : block == typeof(DisposedItem)
            ? (setting.Seen?.Rows<PreservedItem>() ?? []).Select(
                (_, index) => (IEnumerable<(string, object?)>)[("item", index + 1)]
            )
        : [Block(setting, block)];

    /// <summary>Not those of a time at which the case was about something else.</summary>
    private static IReadOnlyList<PenaltyLine> Lines(StepSetting setting) =>
        setting.Seen is { } seen
        && seen.Recorded(nameof(PenaltyLine)) is [var first, ..]
        && seen.ActsAt(first.Seq).SequenceEqual(seen.Acts())
            ?
            [
                .. seen.Rows<PenaltyLine>()
                    .Where(line =>
                        line.Act is not { } act
                        || setting
                            .RowsOf(BlockType.Of<PenaltyLine>())
                            .Any(row =>
                                row.Act == act
                                && (
                                    line.Party is null
                                    || row.Party is null
                                    || row.Party == line.Party
                                )
                            )
                    ),
            ]
            : [];

    /// <summary>Who the parties and their agents are is said whole each time: the form begins with those that are there.</summary>
    private static IReadOnlyList<object> SaidAgain(StepSetting setting, Type block)
    {
        // What was said to this review is said again with what is added.
        if (block == typeof(CounselOpinion))
            return setting.Seen?.Rows<CounselOpinion>() ?? [];
        if (setting.View is not { } view || !SeenBlocks.Handles(view, setting.Actor))
            return [];
        // What was refused is proposed again with what the head has asked for.
        if (
            Proposals.Proposes(setting.Step)
            && Proposals.Refused(view.State, block.Name) is { Count: > 0 } refused
        )
            return [.. refused.Select(row => row.Read())];
        return block == typeof(Party) ? view.State.Rows<Party>()
            : block == typeof(Agent) && !view.State.IsJoint() ? view.State.Rows<Agent>()
            : block == typeof(Assistant) && !view.State.IsJoint() ? view.State.Rows<Assistant>()
            : block == typeof(Scene) ? view.State.Rows<Scene>()
            : block == typeof(Limitation) ? view.State.Rows<Limitation>()
            : block == typeof(Emergency) ? Emergencies.Of(view.State)
            : [];
    }

    private static IEnumerable<(string, object?)> Block(StepSetting setting, Type block) =>
        block.Name switch
        {
            nameof(Lead) => [("receivedAt", setting.Now)],
            nameof(Scene) => Found(setting),
            nameof(Handler) => [("officer", setting.Actor.OfficerCode)],
            nameof(EvidenceItem) => Evidence(setting),
            nameof(InvestigationReport) => [("basis", Basis(setting))],
            nameof(OralNotice) => Notice(setting),
            nameof(PriorNotice) => Told(setting),
            nameof(OrdinaryDecision) => Ordinary(setting),
            nameof(ServiceReceipt) => [("servedOn", setting.Today)],
            nameof(ObjectionTerm) => [("objectBy", ObjectBy(setting))],
            nameof(Discussion) => [("chair", setting.Actor.DisplayName)],
            nameof(PenaltyDecision) => Decision(setting),
            nameof(OnSiteCollection) => Collection(setting),
            nameof(Remittance) => [("amount", setting.Latest<OnSiteCollection>()?.Amount)],
            // What was paid in part, too much, or on a decision that stands no more is on the bank's slip alone.
            nameof(Payment) when setting.Step.Id != "record-payment" => [("paidOn", setting.Today)],
            nameof(Payment) =>
            [
                ("paidOn", setting.Today),
                ("fine", Fine(setting)),
                ("gains", Gains(setting)),
                ("surcharge", SurchargeLeft(setting)),
            ],
            nameof(SurchargeImposed) => Imposed(setting),
            nameof(Demand) =>
            [
                ("fine", Fine(setting)),
                ("gains", Gains(setting)),
                ("surcharge", SurchargeLeft(setting)),
            ],
            nameof(OtherPerformance) =>
            [
                ("doneOn", setting.Today),
                (
                    "kind",
                    setting.Own is { } own && Owing.ActsLeft(own) is [var next, ..] ? next : null
                ),
            ],
            nameof(CourtApplication) =>
            [
                ("court", setting.View?.Look.Registers.Body.Court),
                ("inquiredOn", setting.Today),
                ("fine", Fine(setting)),
                ("gains", Gains(setting)),
                ("surcharge", SurchargeLeft(setting)),
            ],
            nameof(ProceedsPaidIn) =>
            [
                ("paidOn", setting.Today),
                ("amount", setting.Seen is { } seen ? Goods.ProceedsLeft(seen) : null),
            ],
            nameof(GoodsReturned) => [("returnedOn", setting.Today)],
            nameof(Revocation) => [("refund", Taken(setting))],
            nameof(Refund) => [("amount", Back(setting))],
            nameof(RemedyEffect) => [("refund", Effect(setting))],
            nameof(ReconsiderationFiled) =>
            [
                ("organ", Organ(setting)),
                ("copyReceivedOn", setting.Today),
            ],
            nameof(ReconsiderationReply) => [("submittedOn", setting.Today)],
            nameof(SuitFiled) =>
            [
                ("court", setting.View?.Look.Registers.Body.Court),
                ("copyReceivedOn", setting.Today),
            ],
            nameof(SuitAnswer) => [("submittedOn", setting.Today)],
            nameof(FirstJudgment) =>
            [
                ("form", JudgmentForm.Judgment),
                ("number", setting.Latest<SuitFiled>()?.Number),
                ("decidedOn", setting.Today),
                ("servedOn", setting.Today),
            ],
            nameof(AppealFiled) => [("filedOn", setting.Today)],
            nameof(RemedyResult) => Result(setting),
            nameof(ExecutionStay) => [("from", setting.Today)],
            nameof(PartyChange) or nameof(ViolationsChange) => Refused(setting, block),
            nameof(OpeningProposal) =>
            [
                (
                    "reportOpening",
                    setting.View?.Look.Registers.Body.Level == BodyLevel.Township ? true : null
                ),
            ],
            nameof(ReportOpinion) =>
            [
                ("organ", setting.Latest<OpeningReport>()?.Organ),
                ("receivedOn", setting.Today),
            ],
            nameof(Archiving) => [("retentionYears", 30)],
            _ => [],
        };

    private static IEnumerable<(string, object?)> Refused(StepSetting setting, Type block) =>
        setting.View is { State: var state }
        && Proposals.Refused(state, block == typeof(PartyChange) ? nameof(Party) : nameof(Scene))
            is [var first, ..]
        && state.Blocks.FirstOrDefault(row => row.Seq == first.Seq && row.Block == block.Name)
            is { } said
            ? BlockType
                .Of(block)
                .Fields.Select(field => (field.Name, field.Property!.GetValue(said.Read())))
            : [];

    /// <summary>Of several violations the bases of all that are penalised.</summary>
    private static string? Basis(StepSetting setting)
    {
        if (setting.Acts.Count == 0)
            return setting.Registers?.Violation?.PenaltyBasis;
        var penalised = setting.RowsOf(BlockType.Of<PenaltyLine>()).Select(row => row.Act).ToList();
        return ViolationItemOnDay
            .Together([
                .. setting
                    .Registers!.Each.Where(one => penalised.Contains(one.Act))
                    .Select(one => one.Violation)
                    .OfType<ViolationItemOnDay>(),
            ])
            ?.PenaltyBasis;
    }

    /// <summary>What a lead told was found when it came in.</summary>
    private static IEnumerable<(string, object?)> Found(StepSetting setting)
    {
        var at = setting.Latest<Lead>()?.ReceivedAt ?? setting.Now;
        return [("actOn", ChinaTime.Day(at)), ("foundAt", at)];
    }

    /// <summary>The notice says what the report says.</summary>
    private static IEnumerable<(string, object?)> Told(StepSetting setting)
    {
        var report = setting.Latest<InvestigationReport>();
        return
        [
            ("facts", report?.Facts),
            ("reasons", report?.Reasons),
            ("basis", report?.Basis),
            ("hearingTold", report?.HearingRight),
        ];
    }

    /// <summary>The decision says what the notice said.</summary>
    private static IEnumerable<(string, object?)> Ordinary(StepSetting setting)
    {
        var (told, lines) = (
            setting.Latest<PriorNotice>(),
            setting.Seen?.Rows<PenaltyLine>() ?? []
        );
        return
        [
            ("facts", told?.Facts),
            ("basis", told?.Basis),
            ("reasons", told?.Reasons),
            ("moneyWay", lines.Any(line => line.Amount > 0) ? MoneyWay.Bank : null),
        ];
    }

    private static IEnumerable<(string, object?)> Evidence(StepSetting setting) =>
        [
            ("takenBy", setting.Actor.DisplayName),
            ("takenAt", setting.Now),
            ("custodian", setting.Actor.DisplayName),
        ];

    private static IEnumerable<(string, object?)> Notice(StepSetting setting)
    {
        var item = setting.Registers?.Violation;
        return
        [
            ("facts", setting.Latest<Violation>()?.Facts),
            ("basis", item?.PenaltyBasis),
            ("proposedKind", item?.Kinds is [var only] ? only : null),
        ];
    }

    private static IEnumerable<(string, object?)> Decision(StepSetting setting)
    {
        var told = setting.Latest<OralNotice>();
        return
        [
            ("kind", told?.ProposedKind),
            ("amount", told?.ProposedAmount),
            ("facts", told?.Facts),
            ("basis", told?.Basis),
            ("reasons", told?.Reasons),
        ];
    }

    private static IEnumerable<(string, object?)> Collection(StepSetting setting)
    {
        var left = Fine(setting);
        var small =
            left is { } fine
            && setting.Latest<Party>() is { } party
            && Thresholds.Published.Ceiling(CeilingKind.OnSiteCollection, party.Kind).Allows(fine);
        return
        [
            ("ground", small ? CollectionGround.UpToHundred : null),
            ("partyAsked", small ? false : null),
            ("amount", left),
            ("onWater", false),
        ];
    }

    private static IEnumerable<(string, object?)> Imposed(StepSetting setting)
    {
        var left = Fine(setting);
        var due = setting
            .Own?.EveryClock()
            .Where(clock => clock.Key == "penalty.payment")
            .Max(clock => (DateOnly?)clock.Value.Due);
        var sum =
            left > 0
            && due is { } day
            && setting.Today > day
            && Owing.Pauses(setting.Own!).Since is null
                ? Surcharge
                    .Compute(left.Value, day, setting.Today, Owing.Pauses(setting.Own!).Over)
                    .Amount
                : (decimal?)null;
        return [("until", setting.Today), ("base", left), ("amount", sum)];
    }

    private static string? Organ(StepSetting setting) =>
        setting.View?.Look.Registers.Body is { } body && ReconsiderationOrgan.Gap(body) is null
            ? ReconsiderationOrgan.Of(body).Face
            : null;

    /// <summary>Where a court has judged, that judgment; who was asked last. The second instance is another court.</summary>
    private static IEnumerable<(string, object?)> Result(StepSetting setting)
    {
        var said = setting.Own?.Standing(setting.Procedure).Select(block => block.Block).ToList();
        if (said is null || said.Contains(nameof(AppealFiled)))
            return [];
        T? Of<T>()
            where T : class => said.Contains(typeof(T).Name) ? setting.Latest<T>() : null;
        var judgment = Of<FirstJudgment>();
        return
        [
            ("organ", Of<SuitFiled>()?.Court ?? Of<ReconsiderationFiled>()?.Organ),
            ("number", judgment?.Number),
            ("decidedOn", judgment?.DecidedOn),
            ("servedOn", judgment?.ServedOn),
        ];
    }

    private static DateOnly? ObjectBy(StepSetting setting) =>
        setting.Look is { } look && look.Block<AppraisalTold>() is { } told
            ? ObjectionDays.LastDay(look.Calendar, setting.Today, told.Days)
            : null;

    private static decimal? Fine(StepSetting setting) =>
        setting.Own is { } own ? Owing.FineLeft(own) : null;

    private static decimal? Taken(StepSetting setting) =>
        setting.Look is { } look ? Owing.Sum(look, Owing.Taken) : null;

    private static decimal? Back(StepSetting setting) =>
        setting.Own is { } own ? Owing.Back(own) : null;

    /// <summary>All of it where the decision is annulled, else what is paid beyond the changed one.</summary>
    private static decimal? Effect(StepSetting setting) =>
        setting.Own is not { } own ? null
        : Owing.Annulment(own) is not null ? Owing.Taken(own)
        : Owing.Over(own);

    /// <summary>Null where no gains are confiscated: the field stays empty.</summary>
    private static decimal? Gains(StepSetting setting) =>
        setting.Own is { } own && Owing.GainsLeft(own) is > 0 and var left ? left : null;

    private static decimal? SurchargeLeft(StepSetting setting) =>
        setting.Own is { } own && Owing.SurchargeLeft(own) is > 0 and var left ? left : null;
}
