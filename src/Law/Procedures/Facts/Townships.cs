using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Townships and subdistricts that punish in their own name (行政处罚法 art. 24), and the report of what they open.</summary>
internal static class Townships
{
    private const string Article = "行政处罚法 第二十四条";

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
        // The statute asks for supervision (art. 24(3)); that openings are reported is local: 三湖政办〔2024〕3号 (四)1. The province's rule was not read.
        new(
            "township-reports",
            "乡镇、街道的立案须报备",
            Article,
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
            Article,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Case.Latest<OpeningProposal>() is { ReportOpening: true }
                        && s.Case.LastTaken("open-case") is not null
                        && s.Case.LastTaken("report-opening") is null,
                    "没有须报备而未报备的立案。",
                    "立案须报备的，先办理“报备立案”。"
                )
        )
        {
            OfCase = true,
            OfAll = true,
        },
        new(
            "opening-was-reported",
            "立案已报备",
            Article,
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
            Article,
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

    private static Finding Granted(Situation s) =>
        s.Registers
            is not { Body: { Level: BodyLevel.Township } body, Item: { HeldByBody: true } item }
            ? Finding.Yes
        : item.Grant is not { } grant
            ? Finding.No(
                $"没有登记把“{item.Title}”交由{body.Name}行使的省级决定，也没有登记直接赋予它的法律、法规。",
                "请由有权的部门处罚；已有决定的，先在权责清单中登记决定的名称、文号和公布日期。",
                "Scene.powerItem"
            )
        : Finding.If(
            grant.PublishedOn <= s.Day,
            $"把“{item.Title}”交由{body.Name}行使的决定（{grant.Basis}）还没有公布。",
            "决定公布以后才能以本机关的名义处罚。",
            "Scene.powerItem"
        );
}
