using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What the case is about is found to be otherwise, more or less than it was opened for (行政处罚法 art. 54(2)).</summary>
internal static class ViolationChanges
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "violations-change-true",
            "案由、违法行为确有变更",
            "行政处罚法 第五十四条第二款",
            Volatility.Free,
            [typeof(Scene), typeof(ViolationsChange)],
            Changed
        )
        {
            OfAll = true,
        },
        new(
            "each-act-once",
            "每项违法行为只写一次",
            "行政处罚法 第二十九条",
            Volatility.Free,
            [typeof(Scene)],
            Once
        )
        {
            OfAll = true,
        },
    ];

    private static Finding Changed(Situation s)
    {
        if (s.Own<ViolationsChange>() is not { } change)
            return Finding.Yes;
        var before = s.Case.Rows<Scene>();
        IReadOnlyList<Scene> now = [.. s.Input!.Select(block => block.Value).OfType<Scene>()];
        if (before.SequenceEqual(now))
            return Finding.No(
                "违法行为没有变化。",
                "请填写变更后的全部违法行为；不用变更的，不必办理。",
                "Scene[0].violationItem"
            );
        var (added, gone) = (now.Except(before).Any(), before.Except(now).Any());
        return change.Ground switch
        {
            ViolationsChangeGround.Added => Finding.If(
                added && !gone,
                "理由是发现其他违法行为，所写的却没有在原来的以外增加。",
                "原来的各项照写，发现的另加一行；原来的有误的，理由类型选择“案由认定有误”。",
                "ViolationsChange.ground"
            ),
            ViolationsChangeGround.Mistaken => Finding.If(
                added && gone,
                "理由是案由认定有误，所写的却没有改变原来的违法行为。",
                "请改正原来的一行；只增加或者只减少的，选择相应的理由。",
                "ViolationsChange.ground"
            ),
            _ => Finding.If(
                gone && !added,
                "理由是其中的违法行为不再查处，所写的却不只是减少。",
                "请只删去不再查处的一行，其余照写；全部不再查处的，提交拟不予处罚的报告或者终止调查。",
                "ViolationsChange.ground"
            ),
        };
    }

    private static Finding Once(Situation s)
    {
        var acts = s.Acts();
        var twice = acts.GroupBy(act =>
                (act.Scene.ViolationItem, SameAct.Key(act.Scene.ActOn, act.Scene.Place))
            )
            .FirstOrDefault(same => same.Count() > 1);
        return Finding.If(
            s.Input is null || twice is null,
            $"同一事项、同日、同地的违法行为写了 {FieldText.Face(twice?.Count() ?? 0)} 行。",
            "同一违法行为只写一行；地点不同的，写明各自的地点。",
            $"Scene[{FieldText.Write((twice?.Last().Place ?? 1) - 1)}].violationItem"
        );
    }
}
