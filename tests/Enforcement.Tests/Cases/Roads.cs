namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>Whole cases, named by how they end.</summary>
internal static class Roads
{
    /// <summary>Every road, by its name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Office, Task<CaseRoad>>> All =
        new Dictionary<string, Func<Office, Task<CaseRoad>>>
        {
            ["paid on the spot"] = PaidOnTheSpot,
            ["first and slight"] = FirstSlight,
            ["never paid"] = NeverPaid,
            ["refused to sign"] = RefusedToSign,
            ["revoked"] = Revoked,
            ["late statement"] = LateStatement,
            ["left the simple procedure"] = Left,
        };

    public static async Task<CaseRoad> PaidOnTheSpot(Office office) =>
        await office.Case().Archived();

    public static async Task<CaseRoad> FirstSlight(Office office) =>
        await office
            .Case(Matter.Shop)
            .Until("consider-leniency")
            .Lenient("CG-L02")
            .Takes("order-correction")
            .Takes("decide-no-penalty")
            .Takes("hand-over")
            .After(days: 1)
            .Takes("check-correction")
            .Takes("close")
            .Takes("archive");

    public static async Task<CaseRoad> NeverPaid(Office office) =>
        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .Takes("report-to-body")
            .Takes("check-correction")
            .After(days: 60)
            .Takes("impose-surcharge")
            .Takes("serve-paper")
            .After(days: 110)
            .Takes("demand", ("Demand.surcharge", "200"))
            .Takes("serve-demand")
            .After(days: 20)
            .Takes("apply-court", ("CourtApplication.surcharge", "200"))
            .After(days: 90)
            .Takes("record-court-result")
            .Takes("close")
            .Takes("archive");

    public static async Task<CaseRoad> RefusedToSign(Office office) =>
        await office
            .Case()
            .Decided()
            .Takes(
                "hand-over",
                ("HandOver.receipt", "refused"),
                ("HandOver.refusalNote", "当事人拒绝签收，社区工作人员赵某在场。")
            )
            .Takes("report-to-body")
            .Takes("collect-on-site")
            .Takes("remit-to-body")
            .Takes("remit-to-bank")
            .Takes("check-correction")
            .Takes("close")
            .Takes("archive");

    public static async Task<CaseRoad> Revoked(Office office) =>
        await office
            .Case()
            .Until("check-correction")
            .After(days: 3)
            .Takes("revoke")
            .Takes("serve-paper")
            .Takes("refund")
            .Takes("close")
            .Takes("archive");

    public static async Task<CaseRoad> LateStatement(Office office)
    {
        var road = await office.Case(Matter.WasteAtBank).Until("hear-statement");
        var heard = office.Clock.GetUtcNow();
        await road.Takes("hear-statement")
            .Takes("consider-leniency")
            .Takes("order-correction")
            .Takes("decide")
            .Takes("hand-over")
            .After(days: 2);
        await road.TakesAt(heard, "当事人次日来信，经办人漏记。", "record-late-statement");
        return await road.Takes("confirm-decision")
            .Takes("report-to-body")
            .Takes("record-payment")
            .Takes("check-correction")
            .Takes("close")
            .Takes("archive");
    }

    public static async Task<CaseRoad> Left(Office office) =>
        await office
            .Case()
            .Until("give-notice")
            .Takes("leave-simple")
            .Takes("refuse-opening")
            .Takes("close")
            .Takes("archive");
}
