using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>
/// Counsel and government lawyers who help a legal reviewer. The review is the body's own (行政处罚法 art. 58); that counsel is asked in hard matters is
/// policy (国办发〔2018〕118号, not verified in the text).
/// </summary>
internal static class Counsels
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "counsel-apart",
            "法律顾问、公职律师在聘期以内，与案件没有利害关系",
            "行政处罚法 第五十八条第一款",
            Volatility.Free,
            [typeof(CounselOpinion)],
            s =>
                (s.Input ?? [])
                    .Where(block => block.Value is CounselOpinion)
                    .Select(block => Fault(s, (CounselOpinion)block.Value, block.Row))
                    .OfType<Finding>()
                    .Cast<Finding?>()
                    .FirstOrDefault()
                ?? Finding.Yes
        )
        {
            OfAll = true,
        },
    ];

    private static Finding? Fault(Situation s, CounselOpinion counsel, int row) =>
        !counsel.NoInterest
            ? No(
                row,
                $"{counsel.Name}与案件或者当事人有利害关系。",
                "请另请法律顾问、公职律师。",
                "noInterest"
            )
        : counsel.GivenOn > s.Day
            ? No(row, "出具意见的日期不能晚于今天。", "请核对日期。", "givenOn")
        : counsel.GivenOn < counsel.EngagedFrom || counsel.GivenOn > counsel.EngagedUntil
            ? No(
                row,
                $"{counsel.Name}出具意见时不在聘期以内。",
                "请核对聘期和日期，或者另请法律顾问、公职律师。",
                "givenOn"
            )
        : Beside(s, counsel.Name) is { } whose
            ? No(row, $"{counsel.Name}是本案的{whose}。", "请另请法律顾问、公职律师。", "name")
        : null;

    /// <summary>What else somebody of that name is in this case, or null.</summary>
    private static string? Beside(Situation s, string name)
    {
        var whole = s.Whole;
        return whole
                .Rows<Handler>()
                .Select(handler =>
                    s.Registers.Officers.FirstOrDefault(officer => officer.Id == handler.Officer)
                )
                .Any(officer => officer is not null && BareText.Alike(officer.Name, name))
                ? "承办人"
            : whole.Every<Agent>().Any(agent => BareText.Alike(agent.Name, name)) ? "当事人的代理人"
            : whole.Rows<Party>().Any(party => BareText.Alike(party.Name, name)) ? "当事人"
            : null;
    }

    private static Finding? No(int row, string message, string cure, string field) =>
        Finding.No(message, cure, $"CounselOpinion[{FieldText.Write(row)}].{field}");
}
