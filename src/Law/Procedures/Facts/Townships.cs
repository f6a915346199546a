using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Townships and subdistricts that punish in their own name (行政处罚法 art. 24), and the report of what they open.</summary>
internal static class Townships
{
    /// <summary>
    /// The statute asks for supervision of townships (art. 24 (3)); that openings are reported, and when, is local: 三湖政办〔2024〕3号 (四)1. What the
    /// province says was not read.
    /// </summary>
    private const string Local = "三湖政办〔2024〕3号（各地规定待核对）";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "power-granted",
            "乡镇、街道行使的处罚权已由省级决定交由并公布",
            "行政处罚法 第二十四条第一款",
            Volatility.Free,
            [typeof(Scene)],
            Granted
        )
        {
            OfEachAct = true,
            Holds = Held.Item,
        },
        new(
            "township-reports",
            "乡镇、街道的立案须报备",
            Local,
            Volatility.Stable,
            [typeof(OpeningProposal)],
            s =>
                Finding.If(
                    s.Registers.Body.Level != BodyLevel.Township
                        || s.Block<OpeningProposal>()?.ReportOpening == true,
                    $"{s.Registers.Body.Name}以自己的名义立案，须向司法行政部门报备。",
                    "请把“立案须报备”填写为“是”。",
                    "OpeningProposal.reportOpening"
                )
        ),
        new(
            "report-outstanding",
            "立案须报备而没有报备",
            Local,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Outstanding(s.Case),
                    "没有等待报备的立案：不须报备，或者已经报备。",
                    "不用再办理。"
                )
        )
        {
            OfCase = true,
            OfAll = true,
        },
        new(
            "opening-report-settled",
            "立案须报备的，已报备",
            Local,
            Volatility.Free,
            [],
            s =>
                Finding.If(!Outstanding(s.Case), "立案须报备，还没有报备。", "请先办理“报备立案”。")
        )
        {
            OfCase = true,
            OfAll = true,
        },
        new(
            "opening-was-reported",
            "立案已报备",
            Local,
            Volatility.OnlyGrows,
            [],
            s =>
                Finding.If(
                    s.Case.LastTaken("report-opening") is not null,
                    "立案还没有报备。",
                    "请先办理“报备立案”。"
                )
        )
        {
            OfCase = true,
            OfAll = true,
        },
        new(
            "report-opinion-true",
            "登记的审查意见在报备以后、今天以前收到",
            Local,
            Volatility.Free,
            [typeof(ReportOpinion)],
            s =>
                s.Own<ReportOpinion>() is not { } opinion ? Finding.Yes
                : opinion.ReceivedOn > s.Day
                    ? Finding.No(
                        "收到审查意见的日期不能晚于今天。",
                        "请核对日期。",
                        "ReportOpinion.receivedOn"
                    )
                : Finding.If(
                    s.Case.LastTaken("report-opening") is not { } reported
                        || opinion.ReceivedOn >= ChinaTime.Day(reported.ActedAt),
                    "收到审查意见的日期早于报备的日期。",
                    "请核对日期。",
                    "ReportOpinion.receivedOn"
                )
        ),
    ];

    private static bool Outstanding(CaseState state) =>
        state.Latest<OpeningProposal>() is { ReportOpening: true }
        && state.LastTaken("open-case") is not null
        && state.LastTaken("report-opening") is null;

    private static Finding Granted(Situation s)
    {
        // An organisation that was entrusted acts by the powers of the organ (art. 20).
        var body = s.Registers.Body;
        var (name, level) = body.EntrustedBy is { } organ
            ? (organ.OrganName, organ.OrganLevel)
            : (body.Name, body.Level);
        return level != BodyLevel.Township || s.Registers.Item is not { HeldByBody: true } item
                ? Finding.Yes
            : item.Grant is not { } grant
                ? Finding.No(
                    $"没有登记把“{item.Title}”交由{name}行使的省级决定，也没有登记直接赋予它的法律、法规。",
                    "请由有权的部门处罚；已有决定的，请系统管理员在权责清单中登记决定的名称、文号和公布日期。",
                    "Scene.powerItem"
                )
            : Finding.If(
                grant.PublishedOn <= s.Day,
                $"把“{item.Title}”交由{name}行使的决定（{grant.Basis}）还没有公布。",
                "决定公布以后才能以本机关的名义处罚。",
                "Scene.powerItem"
            );
    }
}
