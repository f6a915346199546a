using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What the decision may say.</summary>
internal static class Decisions
{
    private static readonly IReadOnlyList<Type> Simply = [typeof(PenaltyDecision)];
    private static readonly IReadOnlyList<Type> Decision =
    [
        typeof(PenaltyDecision),
        typeof(PenaltyLine),
    ];
    private const string Simple = "行政处罚法 第五十一条";
    private const string Benchmark = "行政处罚法 第三十四条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new("kind-simple", "处罚种类是警告或者罚款", Simple, Volatility.Free, Simply, Kind),
        new(
            "within-simple-ceiling",
            "罚款在简易程序限额以内",
            Simple,
            Volatility.Free,
            Decision,
            Ceiling
        ),
        new("within-range", "罚款在法定幅度以内", Benchmark, Volatility.Free, Decision, Range)
        {
            OfEachAct = true,
        },
        new(
            "tier-of-the-item",
            "裁量档次适用于本违法行为",
            "行政处罚法 第三十四条",
            Volatility.Free,
            [typeof(PenaltyLine)],
            TierOfTheItem
        )
        {
            OfEachAct = true,
        },
        new(
            "within-tier",
            "罚款在所选裁量档次以内",
            Benchmark,
            Volatility.Free,
            Decision,
            WithinTier
        )
        {
            OfEachAct = true,
        },
        new(
            "same-as-notified",
            "决定与告知一致",
            "行政处罚法 第四十四条",
            Volatility.Free,
            Simply,
            AsTold
        ),
        new(
            "same-act-not-fined",
            "同一违法行为没有受过罚款",
            "行政处罚法 第二十九条",
            Volatility.Free,
            Decision,
            NotTwice
        )
        {
            OfEachAct = true,
            Holds = Held.Party,
        },
        new(
            "elements-complete",
            "决定书载明法定事项",
            "行政处罚法 第五十二条第二款",
            Volatility.Free,
            [.. Decision, typeof(NoPenaltyDecision), typeof(OrdinaryDecision)],
            Elements
        ),
        new(
            "refusal-noted",
            "拒绝签收已注明",
            "行政处罚法 第五十二条第一款",
            Volatility.Free,
            [typeof(HandOver)],
            Refusal
        ),
    ];

    private static Finding Kind(Situation s)
    {
        if (s.Block<PenaltyDecision>() is not { } decision)
            return Finding.Yes;
        if (decision.Kind is not (PenaltyKind.Warning or PenaltyKind.Fine))
            return Finding.No(
                $"简易程序只能处警告或者罚款，不能处“{FieldText.Label(decision.Kind)}”。",
                "请转为普通程序办理。",
                "PenaltyDecision.kind"
            );
        if (s.Registers.Violation is { } item && !item.Kinds.Contains(decision.Kind))
            return Finding.No(
                $"“{item.Title}”的处罚依据没有规定“{FieldText.Label(decision.Kind)}”。",
                "请选择依据规定的处罚种类。",
                "PenaltyDecision.kind"
            );
        if (decision.Kind == PenaltyKind.Fine)
            return decision.Amount is not > 0
                    ? Finding.No("罚款须填写金额。", "请填写罚款金额。", "PenaltyDecision.amount")
                : decision.PaymentWay is null
                    ? Finding.No(
                        "罚款须写明缴纳方式。",
                        "请选择缴纳方式。",
                        "PenaltyDecision.paymentWay"
                    )
                : Finding.Yes;
        return Finding.If(
            decision.Amount is null,
            "警告不得同时填写罚款金额。",
            "请删除金额。",
            "PenaltyDecision.amount"
        );
    }

    private static Finding Ceiling(Situation s)
    {
        if (
            s.Block<PenaltyDecision>() is not { Kind: PenaltyKind.Fine, Amount: { } amount }
            || s.Block<Party>() is not { } party
        )
            return Finding.Yes;
        var ceiling = Thresholds.Published.Ceiling(CeilingKind.SimpleFine, party.Kind);
        return Finding.If(
            ceiling.Allows(amount),
            $"罚款 {FieldText.Face(amount)}超过简易程序限额：对{FieldText.Label(party.Kind)}（按{FieldText.Label(ceiling.Class)}）{FieldText.Face(ceiling.Amount)}以下。",
            "请转为普通程序办理。",
            "PenaltyDecision.amount"
        );
    }

    private static Finding Range(Situation s)
    {
        if (s.Registers.Violation is not { } item)
            return Finding.Yes;
        var ground = s.Case.Latest<LeniencyConsidered>()?.Result ?? LeniencyResult.None;
        var range = new StatutoryRange(
            item.RangeMin ?? 0,
            item.RangeMax ?? decimal.MaxValue,
            item.PenaltyBasis
        );
        foreach (var (line, path) in Penalties.Of(s))
            if (
                line is { Kind: PenaltyKind.Fine, Amount: { } amount }
                && range.Refuse(amount, ground) is { } refusal
            )
                return Finding.No(
                    $"{refusal.Message}（{refusal.Article}）",
                    refusal.Cure,
                    path + ".amount"
                );
        return Finding.Yes;
    }

    private static Finding WithinTier(Situation s)
    {
        if (s.Registers.Violation is not { } item)
            return Finding.Yes;
        var below = s.Case.Latest<LeniencyConsidered>()?.Result == LeniencyResult.BelowRange;
        foreach (var (line, path) in Penalties.Of(s))
        {
            // Below the range there is no tier; within it, whatever was considered, the tier binds. Other kinds have none.
            if (
                below && line.Amount < item.RangeMin
                || line.Kind is not (PenaltyKind.Fine or PenaltyKind.Warning)
            )
                continue;
            if (NoTier(item, line, path) is { } none)
                return none;
            var tier = item.Tiers.FirstOrDefault(t => t.Code == line.Tier && t.Kind == line.Kind);
            if (!Penalties.Beyond(item, line))
                continue;
            if (!BeyondTierDiscussed(s))
                return Finding.No(
                    $"罚款 {FieldText.Face(line.Amount)}不在“{tier!.Title}”档次 {FieldText.Face(tier.Min ?? 0)}至 {FieldText.Face(tier.Max)}以内。",
                    s.Block<PenaltyDecision>() is not null
                        ? "请选择与情节相符的档次和金额；突破档次的不适用简易程序。"
                        : "请选择与情节相符的档次和金额；确需突破的，须经集体讨论并记明理由。",
                    path + ".amount"
                );
            if (item.BenchmarkMaker is { } maker && Unapproved(s, maker) is { } field)
                return Finding.No(
                    $"裁量基准由{maker}制定，突破档次须经其书面批准。",
                    $"请报{maker}批准后，填写批准机关、文号和日期。",
                    field
                );
        }
        return Finding.Yes;
    }

    /// <summary>A tier that the item does not have for such a penalty, or none where it has some; else null.</summary>
    private static Finding? NoTier(ViolationItemOnDay item, PenaltyLine line, string path) =>
        // A warning that goes with a fine needs no tier of its own.
        item.Tiers.All(tier => tier.Code != line.Tier || tier.Kind != line.Kind)
        && (
            line.Tier is not null
            || line.Kind == PenaltyKind.Fine && item.Tiers.Any(tier => tier.Kind == line.Kind)
        )
            ? Finding.No(
                line.Tier is null
                    ? "罚款没有选择裁量档次。"
                    : "所选裁量档次不适用于本违法行为和处罚种类。",
                "请选择裁量基准中的档次。",
                path + ".tier"
            )
            : null;

    /// <summary>What is proposed is measured by a tier of the item; whether the sum may leave it is decided together later.</summary>
    private static Finding TierOfTheItem(Situation s)
    {
        if (s.Registers.Violation is not { } item)
            return Finding.Yes;
        var below = s.Case.Latest<LeniencyConsidered>()?.Result == LeniencyResult.BelowRange;
        return Penalties
                .Of(s)
                .Where(at =>
                    at.Line.Kind is PenaltyKind.Fine or PenaltyKind.Warning
                    && !(below && at.Line.Amount < item.RangeMin)
                )
                .Select(at => NoTier(item, at.Line, at.Path))
                .FirstOrDefault(none => none is not null)
            ?? Finding.Yes;
    }

    /// <summary>What the approval of the benchmark's maker lacks, or null.</summary>
    private static string? Unapproved(Situation s, string maker)
    {
        var approval = s.Own<BenchmarkApproval>();
        return !BareText.Alike(approval?.Organ ?? "", maker) ? "BenchmarkApproval.organ"
            : string.IsNullOrWhiteSpace(approval!.Number) ? "BenchmarkApproval.number"
            : approval.ApprovedOn is { } day && day <= s.Day ? null
            : "BenchmarkApproval.approvedOn";
    }

    /// <summary>A body may leave its own benchmark only together and with reasons, never the statutory range.</summary>
    private static bool BeyondTierDiscussed(Situation s) =>
        s.Case.Has("discussed")
        && s.Case.Latest<Discussion>()
            is { Result: DiscussionResult.Agreed, BeyondTier: { } reasons }
        && !string.IsNullOrWhiteSpace(reasons);

    private static Finding AsTold(Situation s)
    {
        if (
            s.Block<PenaltyDecision>() is not { } decision
            || s.Case.Latest<OralNotice>() is not { } told
        )
            return Finding.Yes;
        const string cure = "请重新告知后再作决定。";
        // Another kind needs a new notice; to warn where a fine was told is lighter and needs none.
        var kindTold =
            decision.Kind == told.ProposedKind
            || decision.Kind == PenaltyKind.Warning && told.ProposedKind == PenaltyKind.Fine;
        return !kindTold
                ? Finding.No(
                    $"告知的是“{FieldText.Label(told.ProposedKind)}”，不能改处“{FieldText.Label(decision.Kind)}”。",
                    cure,
                    "PenaltyDecision.kind"
                )
            : decision.Amount is { } amount && !(amount <= told.ProposedAmount)
                ? Finding.No(
                    $"罚款高于告知的 {FieldText.Face(told.ProposedAmount)}，不得加重。",
                    cure,
                    "PenaltyDecision.amount"
                )
            : !BareText.Alike(decision.Basis, told.Basis)
                ? Finding.No("处罚依据与告知的依据不一致。", cure, "PenaltyDecision.basis")
            : Finding.If(
                BareText.Alike(decision.Facts, told.Facts),
                "认定的事实与告知的事实不一致。",
                cure,
                "PenaltyDecision.facts"
            );
    }

    /// <summary>Bars fines only. Where day and item agree but the places do not, an officer says why it is another act.</summary>
    private static Finding NotTwice(Situation s)
    {
        if (
            Penalties.Of(s).FirstOrDefault(at => at.Line.Kind == PenaltyKind.Fine)
                is not { Line: not null } fined
            || s.Block<Scene>() is not { } scene
        )
            return Finding.Yes;
        if (s.Registers.Fines.FirstOrDefault(fine => SameAct.Is(fine, scene)) is { } same)
            return Finding.No(
                $"{Told(same)}，同一违法行为不得再次罚款。",
                "可以依法给予罚款以外的处罚。",
                fined.Path + ".kind"
            );
        return
            string.IsNullOrWhiteSpace(AnotherAct(s))
            && s.Registers.Fines.FirstOrDefault(fine => SameAct.MayBe(fine, scene)) is { } like
            ? Finding.No(
                $"{Told(like)}，日期和违法行为事项与本案相同。",
                "确属另一违法行为的，请在“不是同一违法行为的理由”中写明，有几名当事人的写明是哪一名；是同一违法行为的，不得再次罚款。",
                $"{(s.Block<PenaltyDecision>() is null ? nameof(OrdinaryDecision) : nameof(PenaltyDecision))}.anotherAct"
            )
            : Finding.Yes;
    }

    /// <summary>Of several parties it excuses those whom it names.</summary>
    private static string? AnotherAct(Situation s) =>
        (s.Block<PenaltyDecision>()?.AnotherAct ?? s.Block<OrdinaryDecision>()?.AnotherAct)
            is { } said
        && (
            !s.Whole.IsJoint()
            || said.Contains(s.Block<Party>()?.Name ?? "", StringComparison.Ordinal)
        )
            ? said
            : null;

    private static string Told(Registers.PriorFine fine) =>
        $"{fine.BodyName}已对当事人{FieldText.Face(fine.ActOn)}在{fine.Place}的行为罚款 {FieldText.Face(fine.Amount)}（{fine.DocumentNumber}）";

    private static Finding Elements(Situation s) =>
        Finding.If(
            s.MissingElements.Count == 0,
            $"决定书缺少法定事项：{string.Join("、", s.MissingElements)}。",
            "请补全；文书模板缺少的，请法制机构修改模板。"
        );

    private static Finding Refusal(Situation s) =>
        Finding.If(
            s.Block<HandOver>() is not { Receipt: Receipt.Refused } handOver
                || !string.IsNullOrWhiteSpace(handOver.RefusalNote),
            "当事人拒绝签收的，应当在决定书上注明。",
            "请填写拒绝签收的情况。",
            "HandOver.refusalNote"
        );
}
