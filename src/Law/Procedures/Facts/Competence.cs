using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Whether the body may act at all, on this day, on this act.</summary>
internal static class Competence
{
    private static readonly IReadOnlyList<Type> Scene = [typeof(Scene)];

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "entrusted-in-term",
            "受委托的组织在委托期限内、以委托机关名义",
            "行政处罚法 第二十条",
            Volatility.Free,
            [],
            Entrusted
        ),
        new(
            "competent-on-the-day",
            "执法事项当日由本机关行使",
            "行政处罚法 第十七条",
            Volatility.Free,
            Scene,
            Competent
        )
        {
            OfEachAct = true,
            Holds = Held.Item,
        },
        new(
            "basis-on-the-day",
            "行为发生时有处罚依据",
            "行政处罚法 第三十七条",
            Volatility.Stable,
            Scene,
            Basis
        )
        {
            OfEachAct = true,
        },
        new(
            "within-limitation",
            "未超过追责期限",
            "行政处罚法 第三十六条",
            Volatility.Free,
            Scene,
            InTime
        )
        {
            OfEachAct = true,
        },
    ];

    private static Finding Entrusted(Situation s)
    {
        var body = s.Registers.Body;
        if (body.Kind != BodyKind.EntrustedOrganisation)
            return Finding.Yes;
        return body.EntrustedBy is { } entrustment
            ? Finding.If(
                s.Day >= entrustment.From && s.Day <= entrustment.Until,
                $"{entrustment.OrganName}对{body.Name}的委托在{FieldText.Face(s.Day)}不在期限内。",
                "请由委托机关续签并公布委托书，或者由委托机关办理。"
            )
            : Finding.No(
                $"{body.Name}是受委托的组织，没有委托机关，不得以自己的名义处罚。",
                "请登记委托书；文书以委托机关的名义作出。"
            );
    }

    private static Finding Competent(Situation s) =>
        !s.Registers.Body.Announced
            ? Finding.No("本机关的执法主体资格尚未公告。", "请先由同级人民政府确认并公告。")
        // What the law no longer forbids has left the list with it; that there is no penalty has yet to be said (art. 37).
        : ChangedLaw.NoLongerIllegal(s) ? Finding.Yes
        : s.Registers.Item is { HeldByBody: true } item
        && s.Day >= item.InForceFrom
        && (item.InForceUntil is null || s.Day <= item.InForceUntil)
            ? Finding.Yes
        : Finding.No(
            $"所选执法事项在{FieldText.Face(s.Day)}不是本机关现行有效的事项。",
            "请在权责清单中选择本机关现行有效的事项。",
            "Scene.powerItem"
        );

    private static Finding Basis(Situation s) =>
        s.Registers.Violation is not { } violation
            ? Finding.No(
                "所选违法行为事项在行为发生日没有依据。",
                "请按行为发生时有效的依据选择事项。",
                "Scene.violationItem"
            )
        : s.Registers.Item is { } item && violation.PowerItem != item.Code
            ? Finding.No(
                "违法行为事项不属于所选的执法事项。",
                "请重新选择违法行为事项。",
                "Scene.violationItem"
            )
        : Finding.Yes;

    /// <summary>Counted to discovery, from the end of the act, without days of rest moved (art. 36).</summary>
    private static Finding InTime(Situation s)
    {
        var scene = s.Block<Scene>();
        if (scene is null)
            return Finding.Yes;
        var found = ChinaTime.Day(scene.FoundAt);
        if (scene.ActOn > found)
            return Finding.No("违法行为发生日不能晚于发现日。", "请核对日期。", "Scene.actOn");
        if (scene.FoundAt > s.ActedAt)
            return Finding.No("发现时间不能晚于办理时间。", "请核对时间。", "Scene.foundAt");
        if (s.Rows<Limitation>().Count > 1)
            return Finding.No(
                "同一违法行为写了几行“追责期限”。",
                "每一项违法行为只写一行。",
                "Limitation.term"
            );
        var limitation = s.Block<Limitation>();
        if (limitation is not null && Ungrounded(limitation) is { } fault)
            return fault;
        var last = limitation is { Term: LimitationTerm.OtherStatute, Years: { } years }
            ? scene.ActOn.AddYears(years)
            : TimeLimits
                .ClockCalculator.Compute(
                    TimeLimits.TimeLimitTable.Published[
                        limitation?.Term == LimitationTerm.FiveYears
                            ? "penalty.limitation-serious"
                            : "penalty.limitation"
                    ],
                    scene.ActOn,
                    [],
                    s.Calendar
                )
                .Due;
        return Finding.If(
            found <= last,
            $"违法行为自终了之日起超过期限才被发现（{FieldText.Face(last)}届满），不再给予行政处罚。",
            limitation is null
                ? "有法定五年期限或者法律另有规定的，不适用简易程序。"
                : "涉及公民生命健康安全、金融安全且有危害后果的，期限为五年；除法律另有规定外，没有其他例外。",
            "Scene.actOn"
        );
    }

    /// <summary>A longer term stands on two conditions with their facts, or on another statute with its article; on nothing else.</summary>
    private static Finding? Ungrounded(Limitation limitation) =>
        limitation.Term == LimitationTerm.FiveYears && string.IsNullOrWhiteSpace(limitation.Harm)
            ? Finding.No(
                "适用五年期限，须写明涉及的安全和危害后果的事实。",
                "请填写危害后果的事实。",
                "Limitation.harm"
            )
        : limitation.Term == LimitationTerm.OtherStatute
        && (string.IsNullOrWhiteSpace(limitation.Statute) || limitation.Years is not > 0)
            ? Finding.No(
                "法律另有规定的，须写明法律的名称、条款和年数。",
                "请填写另有规定的法律和年数。",
                "Limitation.statute"
            )
        : null;
}
