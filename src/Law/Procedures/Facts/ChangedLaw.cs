using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>
/// The law of the day of the act applies, unless by the day of the decision it has been changed or repealed and is lighter, or the act is no longer
/// unlawful (行政处罚法 art. 37).
/// </summary>
internal static class ChangedLaw
{
    private const string Article = "行政处罚法 第三十七条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "law-compared",
            "行为以后规定修改、废止的，已比较新旧规定",
            Article,
            Volatility.Free,
            [typeof(ApplicableLaw)],
            Compared
        )
        {
            OfEachAct = true,
        },
        new(
            "law-changed",
            "行为发生以后规定有修改、废止",
            Article,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Registers.Each.Select(one => one.Change)
                        .Append(s.Registers.Change)
                        .OfType<LawChange>()
                        .Any(change => change.Compared != LawCompared.Same),
                    "登记的违法行为事项在行为发生以后没有修改、废止。",
                    "不需要比较。"
                )
        )
        {
            OfAll = true,
        },
        new(
            "comparison-made",
            "已写明比较的结论",
            Article,
            Volatility.Free,
            [typeof(ApplicableLaw)],
            s =>
                Finding.If(
                    s.Says<ApplicableLaw>()
                        || s.Input?.Any(block => block.Value is ApplicableLaw) == true,
                    "没有写明比较的结论。",
                    "请至少填写一行；不需要比较的，选“先不办”。",
                    "ApplicableLaw[0].applies"
                )
        )
        {
            OfAll = true,
        },
        new(
            "still-illegal",
            "作出决定时仍然认为是违法",
            Article,
            Volatility.Free,
            [typeof(ApplicableLaw)],
            s =>
                Finding.If(
                    Found(s) is not { Applies: LawApplied.NotIllegal },
                    "修改、废止后的规定不认为是违法，不予处罚。",
                    "请提交拟不予处罚的报告（违法事实不能成立）；还有其他违法行为的，先办理“提出变更案由、违法行为”。"
                )
        )
        {
            OfEachAct = true,
        },
        new(
            "law-unchanged",
            "行为以后规定没有改轻、废止",
            Article,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Registers.Change is not { } change
                        || LighterLaw.Only(change.Compared) == LawApplied.ActDay,
                    $"行为发生以后，所依据的规定从{(s.Registers.Change is { } since ? ChineseDate.Of(since.Since) : "")}起修改或者失效，需要比较新旧规定。",
                    "请转为普通程序办理。"
                )
        ),
    ];

    /// <summary>Found to be unlawful no more: nobody needs the power to punish it.</summary>
    internal static bool NoLongerIllegal(Situation s) =>
        Found(s) is { Applies: LawApplied.NotIllegal };

    /// <summary>What the step says of this party and violation, else what was said before; nothing where the rules are as they were.</summary>
    private static ApplicableLaw? Found(Situation s) =>
        s.Registers.Change is null ? null
        : s.Own<ApplicableLaw>() is { } own ? own
        : s.Says<ApplicableLaw>() ? null
        : s.Acts() is [var act, ..] && JointInput.Parties(s) is [var party, ..]
            ? s.Whole.LawOf(party.Place, act.Place)
        : null;

    private static Finding Compared(Situation s)
    {
        if (s.Rows<ApplicableLaw>().Count > 1 && s.Own<ApplicableLaw>() is not null)
            return No("同一名当事人的同一违法行为写了几行。", "请只写一行。", "applies");
        if (s.Registers.Change is not { } change)
            return s.Own<ApplicableLaw>() is null
                ? Finding.Yes
                : No(
                    "行为发生以后，违法行为事项的规定没有修改。",
                    "不需要比较，请删去这一行。",
                    "changedOn"
                );
        if (Found(s) is not { } found)
            // Where it is the heavier the rule of the day of the act applies by itself.
            return Finding.If(
                LighterLaw.Only(change.Compared) == LawApplied.ActDay,
                $"行为发生以后，{change.Before.Title}的规定从{ChineseDate.Of(change.Since)}起{(change.Now is null ? "失效" : "修改")}，还没有比较新旧规定。",
                "请先办理“比较新旧规定”，再提交报告、告知。",
                "ApplicableLaw.applies"
            );
        return found.ChangedOn != change.Since
            ? No(
                $"所比较的不是现行的规定：最近一次修改、失效在{ChineseDate.Of(change.Since)}。",
                "请按现行的规定重新比较。",
                "changedOn"
            )
            : Chosen(change, found.Applies);
    }

    /// <summary>What is no longer unlawful may be said of any change: a rule that is in force may be about other acts than before.</summary>
    private static Finding Chosen(LawChange change, LawApplied applied) =>
        applied == LawApplied.NotIllegal ? Finding.Yes
        : change.Now is not { } now
            ? applied == LawApplied.ActDay ? Finding.Yes
                : No(
                    "违法行为事项已经没有现行的规定。",
                    "不再认为是违法的，选“不认为是违法”；另有规定仍须处罚而不较轻的，适用行为发生时的规定，并写明理由；有规定接续而较轻的，先请系统管理员把它登记为本事项的新版本。",
                    "applies"
                )
        : LighterLaw.Only(change.Compared) is { } only && only != applied
            ? No(
                $"修改后的规定处罚{(only == LawApplied.DecisionDay ? "较轻" : "不较轻")}：“{Reasoning.Penalties(change.Before)}”改为“{Reasoning.Penalties(now)}”。",
                $"请选择“{FieldText.Label(only)}”。",
                "applies"
            )
        : Finding.Yes;

    private static Finding No(string message, string cure, string field) =>
        Finding.No(message, cure, $"ApplicableLaw.{field}");
}
