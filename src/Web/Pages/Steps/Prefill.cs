using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures.Facts;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What a form begins with: what the law wants equal to what is on record, sums that follow, and the present moment.</summary>
public static class Prefill
{
    public static IReadOnlyDictionary<string, string> Of(StepSetting setting)
    {
        var values = new Dictionary<string, string>();
        foreach (var asked in setting.Step.Blocks)
        foreach (var (field, value) in Block(setting, asked.Block.Record))
            if (value is not null)
                values[$"{asked.Block.Name}{(asked.Many ? "[0]" : "")}.{field}"] = FieldText.Write(
                    value
                );
        return values;
    }

    private static IEnumerable<(string, object?)> Block(StepSetting setting, Type block) =>
        block.Name switch
        {
            nameof(Scene) => [("actOn", setting.Today), ("foundAt", setting.Now)],
            nameof(Handler) => [("officer", setting.Actor.OfficerCode)],
            nameof(EvidenceItem) => Evidence(setting),
            nameof(OralNotice) => Notice(setting),
            nameof(PenaltyDecision) => Decision(setting),
            nameof(OnSiteCollection) => Collection(setting),
            nameof(Remittance) => [("amount", setting.Latest<OnSiteCollection>()?.Amount)],
            nameof(Payment) =>
            [
                ("paidOn", setting.Today),
                ("fine", Fine(setting)),
                ("surcharge", SurchargeLeft(setting)),
            ],
            nameof(SurchargeImposed) => Imposed(setting),
            nameof(Demand) =>
            [
                ("servedOn", setting.Today),
                ("fine", Fine(setting)),
                ("surcharge", SurchargeLeft(setting)),
            ],
            nameof(CourtApplication) =>
            [
                ("court", setting.View?.Look.Registers.Body.Court),
                ("inquiredOn", setting.Today),
                ("fine", Fine(setting)),
                ("surcharge", SurchargeLeft(setting)),
            ],
            nameof(Revocation) => [("refund", Paid(setting))],
            nameof(Refund) => [("amount", Paid(setting))],
            nameof(Archiving) => [("retentionYears", 30)],
            _ => [],
        };

    private static IEnumerable<(string, object?)> Evidence(StepSetting setting) =>
        [
            ("takenBy", setting.Actor.DisplayName),
            ("takenAt", setting.Now),
            ("custodian", setting.Actor.DisplayName),
        ];

    private static IEnumerable<(string, object?)> Notice(StepSetting setting)
    {
        var item = setting.View?.Look.Registers.Violation;
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
        var due = setting.View?.State.Clocks.GetValueOrDefault("penalty.payment")?.Due;
        var sum =
            left > 0 && due is { } day && setting.Today > day
                ? Surcharge.Compute(left.Value, day, setting.Today, []).Amount
                : (decimal?)null;
        return [("until", setting.Today), ("base", left), ("amount", sum)];
    }

    private static decimal? Fine(StepSetting setting) =>
        setting.View is { State: var state } ? Owing.FineLeft(state) : null;

    private static decimal? Paid(StepSetting setting) =>
        setting.View is { State: var state } ? Owing.Paid(state) : null;

    private static decimal? SurchargeLeft(StepSetting setting) =>
        setting.View is { State: var state } && Owing.SurchargeLeft(state) is > 0 and var left
            ? left
            : null;
}
