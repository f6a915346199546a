using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What the report proposes, and what follows from it: hearing, review, discussion (行政处罚法 arts. 57, 58, 63).</summary>
internal static class Reports
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "kinds-of-the-item",
            "处罚种类、金额和内容符合依据",
            "行政处罚法 第四条",
            Volatility.Free,
            [typeof(PenaltyLine)],
            Kinds
        )
        {
            OfEachAct = true,
        },
        new(
            "hearing-right-true",
            "听证权利的判断与拟处罚一致",
            "行政处罚法 第六十三条",
            Volatility.Free,
            [typeof(InvestigationReport)],
            Hearing
        )
        {
            OfAll = true,
        },
        new(
            "scrutiny-true",
            "审核、讨论的判断与案件一致",
            "行政处罚法 第五十七条第二款、第五十八条第一款",
            Volatility.Free,
            [typeof(Scrutiny)],
            Scrutinised
        )
        {
            ReadsLists = true,
        },
        new(
            "major-scrutinised",
            "重大行政执法决定须经审核和集体讨论",
            "河南省行政执法条例 第二十八条第二款",
            Volatility.Free,
            [typeof(Scrutiny)],
            Major
        )
        {
            ReadsLists = true,
        },
        new(
            "sparing-considered",
            "拟不予处罚的已核对清单",
            "行政处罚法 第三十三条",
            Volatility.Free,
            [typeof(NoPenaltyReport)],
            Sparing
        )
        {
            OfEachAct = true,
        },
    ];

    private static Finding Kinds(Situation s)
    {
        var lines = Penalties.Of(s);
        foreach (var (line, path) in lines)
        {
            if (s.Registers.Violation is { } item && !item.Kinds.Contains(line.Kind))
                return Finding.No(
                    $"“{item.Title}”的处罚依据没有规定“{FieldText.Label(line.Kind)}”。",
                    "请选择依据规定的处罚种类。",
                    path + ".kind"
                );
            if (Wrong(line) is { } wrong)
                return Finding.No(wrong.Message, wrong.Cure, path + wrong.Field);
            if (lines.Count(at => at.Line.Kind == line.Kind) > 1)
                return Finding.No(
                    $"“{FieldText.Label(line.Kind)}”写了两行。",
                    "同一违法行为的同一种处罚只写一行。",
                    path + ".kind"
                );
        }
        return Finding.Yes;
    }

    private static (string Message, string Cure, string Field)? Wrong(PenaltyLine line)
    {
        var money = line.Kind is PenaltyKind.Fine or PenaltyKind.ConfiscationOfGains;
        var bare = line.Kind is PenaltyKind.Warning or PenaltyKind.Criticism or PenaltyKind.Fine;
        return money && line.Amount is not > 0
                ? ($"{FieldText.Label(line.Kind)}须填写金额。", "请填写金额。", ".amount")
            : !money && line.Kind != PenaltyKind.ConfiscationOfGoods && line.Amount is not null
                ? ($"{FieldText.Label(line.Kind)}没有金额。", "请删除金额。", ".amount")
            : !bare
            && line.Kind != PenaltyKind.ConfiscationOfGains
            && string.IsNullOrWhiteSpace(line.Content)
                ? (
                    $"{FieldText.Label(line.Kind)}须写明内容。",
                    "请填写没收的财物、期限或者证件。",
                    ".content"
                )
            : null;
    }

    private static Finding Hearing(Situation s)
    {
        if (s.Block<InvestigationReport>() is not { } report || s.Block<Party>() is not { } party)
            return Finding.Yes;
        var row = HearingRight.For(party.Kind, s.Procedure.HearingAmounts);
        // One of several may have the right alone: the report says that somebody has.
        var article = s.Case.IsJoint()
            ? s
                .Case.Parties()
                .Select(one =>
                    HearingRight.Published.ArticleFor(
                        Penalties.Lines(s.For(one.Place)),
                        HearingRight.For(one.Party.Kind, s.Procedure.HearingAmounts)
                    )
                )
                .FirstOrDefault(article => article is not null)
            : HearingRight.Published.ArticleFor(Penalties.Lines(s), row);
        return article is null == !report.HearingRight ? Finding.Yes
            : article is not null
                ? Finding.No(
                    $"拟处罚的种类或者金额依{article}须告知听证权利。",
                    "请选择当事人有要求听证的权利。",
                    "InvestigationReport.hearingRight"
                )
            : Finding.No(
                $"拟处罚的种类和金额（不足 {FieldText.Face(row.Amount)}）没有听证权利。",
                "请选择没有要求听证的权利；确有必要的，告知以后由机关负责人办理“机关决定举行听证”。",
                "InvestigationReport.hearingRight"
            );
    }

    private static Finding Scrutinised(Situation s)
    {
        if (s.Block<Scrutiny>() is not { } scrutiny)
            return Finding.Yes;
        bool Listed(BodyListKind list) => OnList(s, list);
        var review =
            scrutiny.PublicInterest ? "涉及重大公共利益"
            : scrutiny.ManyRelations ? "疑难复杂、涉及多个法律关系"
            : Listed(BodyListKind.Review) ? $"在{FieldText.Label(BodyListKind.Review)}以内"
            : null;
        var discussion =
            scrutiny.Serious ? "情节复杂或者属于重大违法行为"
            : Beyond(s) ? "拟罚款在所选的裁量档次以外"
            : Listed(BodyListKind.Discussion) ? $"在{FieldText.Label(BodyListKind.Discussion)}以内"
            : null;
        return review is not null && !scrutiny.ReviewNeeded
            ? Finding.No(
                $"本案{review}，须经法制审核。",
                "请选择须经法制审核。",
                "Scrutiny.reviewNeeded"
            )
            : Finding.If(
                discussion is null || scrutiny.DiscussionNeeded,
                $"本案{discussion}，须经集体讨论。",
                "请选择须经集体讨论。",
                "Scrutiny.discussionNeeded"
            );
    }

    /// <summary>A benchmark is left only together and with reasons (art. 34): what is proposed beyond its tier is discussed.</summary>
    private static bool Beyond(Situation s) =>
        s.Acts()
            .Select(act => s.Acts().Count > 1 ? s.ForAct(act.Place) : s)
            .Any(own =>
                own.Registers.Violation is { } item
                && own.Says<PenaltyLine>()
                && Penalties.Lines(own).Any(line => Penalties.Beyond(item, line))
            );

    private static bool OnList(Situation s, BodyListKind list)
    {
        var lines =
            s.Block<NoPenaltyReport>() is not null && s.Input is not null
                ? Lines(s)
                : Penalties.Lines(s);
        return s.Registers.Lists.Any(row =>
            row.List == list && row.Covers(s.Case.Items(), s.Case.OfItems(lines))
        );
    }

    /// <summary>What is on the body's list of major decisions is reviewed and then discussed, whatever else the law says.</summary>
    private static Finding Major(Situation s) =>
        Finding.If(
            s.Block<Scrutiny>() is not { } scrutiny
                || scrutiny is { ReviewNeeded: true, DiscussionNeeded: true }
                || !OnList(s, BodyListKind.Review),
            $"本案在{FieldText.Label(BodyListKind.Review)}以内，是重大行政执法决定，须先经法制审核、再经集体讨论。",
            "请选择须经法制审核和须经集体讨论。",
            "Scrutiny.discussionNeeded"
        );

    /// <summary>Of the step's own input alone: a report without penalty has no lines, whatever was proposed before.</summary>
    private static IReadOnlyList<PenaltyLine> Lines(Situation s) =>
        [.. s.Input!.Select(block => block.Value).OfType<PenaltyLine>()];

    private static Finding Sparing(Situation s) =>
        Finding.If(
            s.Block<NoPenaltyReport>() is not { Proposal: NoPenaltyProposal.NoPenalty }
                || s.Case.Has("leniency-considered")
                    && s.Case.Latest<LeniencyConsidered>() is { Result: LeniencyResult.NoPenalty },
            "拟不予处罚的，须先核对四张清单，核对结论为不予处罚。",
            "请先办理“核对四张清单”；没有违法行为的，选择违法事实不能成立。",
            "NoPenaltyReport.proposal"
        );
}
