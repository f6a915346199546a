using Zhifa.Enforcement.Cases;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>Penalties and the tiers of the benchmark that they are measured by, in words.</summary>
public static class PenaltyFace
{
    /// <summary>The lines of one entry: a line each.</summary>
    public static AnswersModel Of(CaseView view, IEnumerable<RecordedBlock> lines) =>
        new(
            "处罚的种类和幅度",
            null,
            [
                .. lines
                    .OrderBy(line => line.Row)
                    .Select(line => new AnswerModel(
                        $"第 {line.Row + 1} 项",
                        Line(view, line.Seq, (PenaltyLine)line.Read())
                    )),
            ]
        );

    public static string Tier(CaseView view, string code) =>
        view.Look.Registers.Each.Select(one => one.Violation)
            .Prepend(view.Look.Registers.Violation)
            .Select(item => item?.Tiers.FirstOrDefault(tier => tier.Code == code)?.Title)
            .FirstOrDefault(title => title is not null)
        ?? code;

    /// <summary>A tier with its conditions and its range.</summary>
    public static string Tier(TierOnDay tier) =>
        $"{tier.Title}：{tier.Conditions}。{FieldText.Label(tier.Kind)}{Range(tier.Min, tier.Max)}";

    public static string Range(decimal? least, decimal? most) =>
        (least, most) switch
        {
            (null, null) => "",
            ({ } min, { } max) when min == max => $" {FieldText.Face(max)}",
            ({ } min, { } max) => $" {FieldText.Face(min)}至 {FieldText.Face(max)}",
            (null, { } max) => $" {FieldText.Face(max)}以下",
            ({ } min, null) => $" {FieldText.Face(min)}以上",
        };

    private static string Line(CaseView view, int seq, PenaltyLine line) =>
        (line.Party is { } place ? $"{CaseFace.PartyName(view, place)}：" : "")
        + (line.Act is { } act ? $"“{CaseFace.ActName(view, seq, act)}”：" : "")
        + FieldText.Label(line.Kind)
        + (line.Amount is { } amount ? $" {FieldText.Face(amount)}" : "")
        + (line.Content is { Length: > 0 } content ? $"：{content}" : "")
        + (line.Tier is { Length: > 0 } tier ? $"（裁量档次：{Tier(view, tier)}）" : "");
}
