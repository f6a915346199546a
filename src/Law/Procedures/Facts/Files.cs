using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Papers: what may be put right, and what a file needs before it is archived.</summary>
internal static class Files
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "correction-is-clerical",
            "补正不变更决定内容",
            "行政处罚法 第七十五条第二款",
            Volatility.Free,
            [typeof(ClericalCorrection)],
            Clerical
        ),
        new(
            "file-complete",
            "案卷材料齐全",
            "行政处罚法 第四十七条",
            Volatility.Free,
            [typeof(Archiving)],
            Complete
        ),
    ];

    private static Finding Clerical(Situation s)
    {
        if (
            s.Block<ClericalCorrection>() is not { } correction
            || s.Case.Latest<PenaltyDecision>() is not { } decision
        )
            return Finding.Yes;
        var substance = new[]
        {
            FieldText.Label(decision.Kind),
            decision.Amount is { } amount
                ? ((long)amount).ToString(System.Globalization.CultureInfo.InvariantCulture)
                : "罚款",
            decision.Basis,
        };
        return Finding.If(
            correction.Was != correction.Becomes
                && !substance.Any(part => correction.Was.Contains(part, StringComparison.Ordinal)),
            "补正只能改正笔误，不能变更处罚的种类、金额和依据。",
            "需要变更决定的，请撤销后重新作出。",
            "ClericalCorrection.was"
        );
    }

    /// <summary>Every paper that the steps taken should have left behind.</summary>
    private static Finding Complete(Situation s)
    {
        var vector = CaseVector.Established(s.Procedure, s.Case, s.Day);
        var due = s
            .Case.History.Select(taken => s.Procedure.Step(taken.Step)!)
            .SelectMany(step => step.Documents)
            .Where(document => document.When.Holds(vector))
            .Select(document => document.Template)
            .Distinct();
        var missing = due.Where(template =>
                s.Case.Documents.All(document => document.Template != template)
            )
            .ToList();
        var evidence = s.Case.Has("left") || s.Case.Rows<EvidenceItem>().Count > 0;
        return Finding.If(
            missing.Count == 0 && evidence,
            missing.Count > 0 ? $"案卷缺少 {missing.Count} 份文书。" : "案卷没有证据材料。",
            "请补齐后归档。"
        );
    }
}
