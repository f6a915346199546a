using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What the party is told, and that it is what the report says and what the decision will say (行政处罚法 arts. 44, 45).</summary>
internal static class Notices
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "notice-as-reported",
            "告知与调查终结报告一致",
            "行政处罚法 第四十四条",
            Volatility.Free,
            [typeof(PriorNotice), typeof(PenaltyLine)],
            AsReported
        ),
    ];

    internal static Finding Rights(Situation s, PriorNotice notice)
    {
        if (!notice.RightsTold)
            return Finding.No(
                "未告知当事人享有的陈述、申辩权利。",
                "请在告知书中告知。",
                "PriorNotice.rightsTold"
            );
        // Of several parties one may have had it alone, and left the case since.
        var right = s.Whole.IsJoint()
            ? s
                .Whole.Places()
                .Any(place => Shares.MayAsk(s.Procedure, s.Whole.For(s.Procedure, place)))
            : s.Case.Latest<InvestigationReport>()?.HearingRight ?? true;
        return Finding.If(
            notice.HearingTold == right,
            right
                ? "当事人有要求听证的权利，必须告知。"
                : "本案没有听证权利，告知书不得写明可以要求听证。",
            right ? "请在告知书中告知听证权利和期限。" : "请改为没有告知听证权利。",
            "PriorNotice.hearingTold"
        );
    }

    private static Finding AsReported(Situation s)
    {
        if (
            s.Input is null
            || s.Block<PriorNotice>() is not { } notice
            || s.Case.Latest<InvestigationReport>() is not { } report
        )
            return Finding.Yes;
        const string cure = "请照报告填写；需要改变的，先重新提交调查终结报告。";
        if (!BareText.Alike(notice.Facts, report.Facts))
            return Finding.No("告知的事实与报告不一致。", cure, "PriorNotice.facts");
        if (!BareText.Alike(notice.Basis, report.Basis))
            return Finding.No("告知的依据与报告不一致。", cure, "PriorNotice.basis");
        var (told, proposed) = (Penalties.Lines(s), Penalties.At(s.Case, "report-penalty"));
        return Finding.If(
            told.Count == proposed.Count && told.All(line => proposed.Any(p => Same(line, p))),
            "告知的处罚与报告不一致。",
            cure,
            "PenaltyLine[0].kind"
        );
    }

    private static (string?, string?) Scene(IReadOnlyList<ActAt> acts, int? place) =>
        acts.FirstOrDefault(act => place is null || act.Place == place) is { Scene: var scene }
            ? (scene.ViolationItem, Discretion.SameAct.Key(scene.ActOn, scene.Place))
            : (null, null);

    private static bool Same(PenaltyLine one, PenaltyLine other) =>
        one.Kind == other.Kind
        && one.Act == other.Act
        && one.Amount == other.Amount
        && one.Tier == other.Tier
        && BareText.Alike(one.Content ?? "", other.Content ?? "");

    /// <summary>Proposed again after a defence, no heavier, unless something was investigated in between.</summary>
    internal static Finding NotHeavier(Situation s)
    {
        var stated = s.Case.Blocks.FindLast(block => block.Block == nameof(PartyStatement));
        var investigated = s.Case.LastTaken("inquire", "inspect", "add-evidence")?.Seq ?? 0;
        var told = Penalties.At(s.Case, "give-notice");
        if (
            stated is null
            || told.Count == 0
            || s.Case.LastTaken("give-notice")!.Seq > stated.Seq
            || investigated > stated.Seq
        )
            return Finding.Yes;
        var then = s.Whole.ActsAt(s.Case.LastTaken("give-notice")!.Seq);
        var acts = s.Acts();
        foreach (var (line, path) in Penalties.Of(s))
        {
            // Places change with what the case is about; a violation that nobody was told of was not made worse by what he said.
            var same = told.Where(t => Scene(then, t.Act) == Scene(acts, line.Act)).ToList();
            if (same.Count == 0)
                continue;
            var heaviest = same.Max(t => t.Kind);
            var before = same.FirstOrDefault(t => t.Kind == line.Kind);
            if (
                before is null && line.Kind > heaviest
                || before is not null && line.Amount > (before.Amount ?? 0)
            )
                return Finding.No(
                    "不得因当事人陈述、申辩而给予更重的处罚。",
                    "请按原告知的种类和金额或者更轻的处罚提出；查明新的违法事实的，先补充调查。",
                    path + (before is null ? ".kind" : ".amount")
                );
        }
        return MoreThings(s);
    }

    /// <summary>Nor are more things taken from him for having defended himself.</summary>
    private static Finding MoreThings(Situation s)
    {
        var listed = Goods.Listed(s.Case);
        var more = (s.Input ?? [])
            .Where(block => block.Value is ConfiscatedItem)
            .FirstOrDefault(block =>
                listed.All(good =>
                    !BareText.Alike(good.Item.Name, ((ConfiscatedItem)block.Value).Name)
                    || !BareText.Alike(good.Item.Quantity, ((ConfiscatedItem)block.Value).Quantity)
                )
            );
        return more is null
            ? Finding.Yes
            : Finding.No(
                $"没收物品清单上的“{((ConfiscatedItem)more.Value).Name}”与告知的不一致：不得因当事人陈述、申辩而没收更多的物品。",
                "请按原告知的清单或者更少的物品提出；查明新的违法事实的，先补充调查。",
                $"ConfiscatedItem[{FieldText.Write(more.Row)}].name"
            );
    }
}
