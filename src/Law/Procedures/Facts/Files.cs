using System.Text.RegularExpressions;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Papers: what may be put right, and what a file needs before it is archived.</summary>
internal static partial class Files
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
        new(
            "archive-number-free",
            "档号没有用于别的案件",
            "档号编制规则（DA/T 13-2022）唯一性原则",
            Volatility.Free,
            [typeof(Archiving)],
            NumberFree
        ),
    ];

    // Sums, articles, remedies, terms and names are what a decision says; a slip of the pen is none of them.
    [GeneratedRegex(
        "[0-9零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+ ?(元|日|个?月|年|条|款|项)|《|复议|诉讼|起诉|法院|账号"
    )]
    private static partial Regex Substance();

    private static Finding Clerical(Situation s)
    {
        if (s.Block<ClericalCorrection>() is not { } correction)
            return Finding.Yes;
        var said = FieldText
            .Choices(typeof(PenaltyKind))
            .Concat(FieldText.Choices(typeof(NoPenaltyGround)))
            .Select(choice => choice.Label)
            .Concat(s.Whole.Rows<Party>().SelectMany(party => new[] { party.Name, party.Code }))
            .Where(text => text.Length > 0)
            .ToList();
        bool Substantive(string text) =>
            Substance().IsMatch(text)
            || said.Any(part => text.Contains(part, StringComparison.Ordinal));
        if (!Said(s, correction.Was))
            return Finding.No(
                $"决定的内容中没有“{correction.Was}”。",
                "请照抄决定书中写错的文字。",
                "ClericalCorrection.was"
            );
        return Finding.If(
            correction.Was != correction.Becomes
                && !Substantive(correction.Was)
                && !Substantive(correction.Becomes),
            "补正只能改正笔误，不能变更当事人、处罚的种类、数额、依据、期限和救济途径。",
            "需要变更决定的，请撤销后重新作出。",
            "ClericalCorrection.was"
        );
    }

    /// <summary>The papers of the steps taken in one machine, or in one instance of a track.</summary>
    private static IEnumerable<StepDocument> Due(Situation s, Machine machine, int instance)
    {
        var vector = CaseVector.Established(
            s.Procedure,
            machine,
            s.Case.At(machine, instance),
            s.Case,
            s.Day
        );
        return s
            .Case.TakenIn(machine, instance)
            .SelectMany(taken => machine.Step(taken.Step)!.Documents)
            .Where(document => document.When.Holds(vector));
    }

    private static Finding NumberFree(Situation s) =>
        Finding.If(
            s.Registers.ArchiveNumberOf is null,
            $"档号“{s.Block<Archiving>()?.ArchiveNumber}”已经用于{s.Registers.ArchiveNumberOf}。",
            "请填写本案自己的档号。",
            "Archiving.archiveNumber"
        );

    /// <summary>Whether the records that the decision was written from hold that text.</summary>
    private static bool Said(Situation s, string text) =>
        s.Case.Blocks.Any(block =>
            block.Block != OwnFields.Name
            && block.Values.Values.Any(value => value.Contains(text, StringComparison.Ordinal))
        );

    /// <summary>Every paper that the steps taken should have left behind.</summary>
    private static Finding Complete(Situation s)
    {
        var due = s
            .Case.Path.Select(taken => (Machine: s.Procedure.Of(taken.Step), taken.Instance))
            .DistinctBy(at => (at.Machine.Id, at.Instance))
            .SelectMany(at => Due(s, at.Machine, at.Instance))
            .Select(document => document.Template)
            .Distinct();
        var missing = due.Where(template =>
                s.Case.Documents.All(document => document.Template != template)
            )
            .ToList();
        var evidence = !s.Case.Has("decided") || s.Case.Rows<EvidenceItem>().Count > 0;
        return Finding.If(
            missing.Count == 0 && evidence,
            missing.Count > 0 ? $"案卷缺少 {missing.Count} 份文书。" : "案卷没有证据材料。",
            "请补齐后归档。"
        );
    }
}
