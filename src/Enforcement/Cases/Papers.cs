using Zhifa.Enforcement.Documents;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Cases;

/// <summary>A document as a step issues it, and what the law finds missing in its text.</summary>
internal sealed record Paper(
    CaseDocument Issued,
    RenderedDocument Text,
    IReadOnlyList<MissingElement> Missing
);

/// <summary>Writes the documents of a step from the case, the input and the registers as of the legal day.</summary>
internal static class Papers
{
    public static Paper Write(
        Situation situation,
        StepDocument document,
        int seq,
        string? number,
        IReadOnlyList<Paper> sameStep
    )
    {
        var input = Input(situation, number, sameStep);
        var text = DocumentRenderer.Render(document.Template, input);
        return new(
            new(seq, document.Template, text.Title, number, situation.Day),
            text,
            DocumentElements.Missing(document.Template, text.PlainText, input)
        );
    }

    private static DocumentInput Input(
        Situation s,
        string? number,
        IReadOnlyList<Paper> sameStep
    ) =>
        new(
            number,
            s.Day,
            s.Registers.Body,
            Signing(s),
            s.Block<Party>()!,
            s.Block<Scene>()!,
            Blocks(s),
            s.Registers.Item!,
            s.Registers.Violation!,
            s.Case.EveryClock().ToDictionary(clock => clock.Key, clock => clock.Value.Due)
        )
        {
            Issued =
            [
                .. s
                    .Case.Documents.Concat(sameStep.Select(paper => paper.Issued))
                    .Select(issued => new IssuedDocument(
                        issued.Template,
                        issued.Title,
                        issued.Number,
                        issued.Day
                    )),
            ],
            Head = s.Step.By.Contains("head-of-body") ? s.Actor.Name : null,
        };

    private static IReadOnlyList<OfficerOnDay> Signing(Situation s) =>
        [
            .. s.Rows<Handler>()
                .Select(row =>
                    s.Registers.Officers.FirstOrDefault(officer => officer.Id == row.Officer)
                )
                .OfType<OfficerOnDay>()
                .Where(officer => !officer.Auxiliary),
        ];

    /// <summary>The blocks of the case with the step's own: each kind as last recorded, payments all.</summary>
    private static Dictionary<string, object> Blocks(Situation s)
    {
        var blocks = new Dictionary<string, object>();
        foreach (var group in s.Case.Blocks.GroupBy(block => block.Block))
        {
            var latest = group.Max(block => block.Seq);
            var rows =
                group.Key == nameof(Payment) ? group : group.Where(block => block.Seq == latest);
            blocks[group.Key] = rows.Select(block => block.Read()).ToList();
        }
        foreach (var group in (s.Input ?? []).GroupBy(block => block.Type.Name))
            blocks[group.Key] = group.Select(block => block.Value).ToList();
        return blocks;
    }
}
