using Zhifa.Law.Blocks;
using Zhifa.Law.Data;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Discretion;

/// <summary>A kind of penalty that always carries the right to a hearing.</summary>
public sealed record AlwaysHeard(PenaltyKind Kind, string Article);

/// <summary>From which sum a hearing may be asked for; the sum itself included.</summary>
/// <param name="Amount">In yuan.</param>
public sealed record HearingAmount(
    ThresholdClass Class,
    decimal Amount,
    string Article,
    string Source,
    DateOnly InForce,
    bool Verified,
    string Note
);

/// <summary>Where others than the party may ask for a hearing.</summary>
/// <param name="Region">Beginning of the region codes (GB/T 2260).</param>
public sealed record InterestedHeard(
    string Region,
    string Article,
    string Source,
    DateOnly InForce,
    bool Verified
);

/// <summary>
/// Which penalties a hearing may be asked for (行政处罚法 art. 63). The sums are those of the law read without a published one; a
/// province's stand in its overlay.
/// </summary>
public sealed class HearingRight
{
    private static readonly Lazy<HearingRight> House = new(() =>
        Load(EmbeddedText.Read("Discretion/hearing.yaml"), "hearing.yaml")
    );

    private HearingRight(
        IReadOnlyList<AlwaysHeard> always,
        IReadOnlyList<HearingAmount> amounts,
        IReadOnlyList<InterestedHeard> interested
    ) => (Always, Amounts, Interested) = (always, amounts, interested);

    /// <summary>The table that ships with the product.</summary>
    public static HearingRight Published => House.Value;

    public IReadOnlyList<AlwaysHeard> Always { get; }
    public IReadOnlyList<HearingAmount> Amounts { get; }
    public IReadOnlyList<InterestedHeard> Interested { get; }

    /// <summary>Whether persons whose interests a penalty touches may ask for a hearing there on that day (China).</summary>
    public bool InterestedMayAsk(string regionCode, DateOnly day) =>
        Interested.Any(row =>
            row.InForce <= day && regionCode.StartsWith(row.Region, StringComparison.Ordinal)
        );

    /// <summary>The article that gives the right, or null. Fine and confiscated sums are added up, in favour of the party.</summary>
    /// <param name="from">The row for the party's class.</param>
    public string? ArticleFor(IReadOnlyList<PenaltyLine> lines, HearingAmount from)
    {
        if (Always.FirstOrDefault(row => lines.Any(line => line.Kind == row.Kind)) is { } always)
            return always.Article;
        var money = lines.Where(line => Counted(line.Kind)).ToList();
        return money.Count > 0 && money.Sum(line => line.Amount ?? 0) >= from.Amount
            ? from.Article
            : null;
    }

    /// <summary>The row for that kind of party.</summary>
    public static HearingAmount For(PartyKind party, IReadOnlyList<HearingAmount> amounts)
    {
        var its = Thresholds.Published.ClassOf(party).Class;
        return amounts.First(row => row.Class == its);
    }

    /// <summary>Reads a table from YAML; errors show the file by the given name.</summary>
    /// <exception cref="DataFileException">A row is incomplete, or the whole country has no row for a class.</exception>
    public static HearingRight Load(string yaml, string file)
    {
        var data = DataFile.Read(yaml, file);
        var amounts = data.Rows("amounts").Select(Amount).ToList();
        foreach (var its in Enum.GetValues<ThresholdClass>())
            if (amounts.All(row => row.Class != its))
                throw new DataFileException(
                    file,
                    1,
                    $"“amounts”缺少{FieldText.Label(its)}的一行。"
                );
        return new(
            [
                .. data.Rows("always")
                    .Select(row =>
                    {
                        row.Only("kind", "article");
                        return new AlwaysHeard(
                            row.Choice<PenaltyKind>("kind"),
                            row.Text("article")
                        );
                    }),
            ],
            amounts,
            [.. data.Rows("interested").Select(Heard)]
        );
    }

    private static InterestedHeard Heard(DataRow row)
    {
        row.Only("region", "article", "source", "in-force", "verified");
        return new(
            row.Text("region"),
            row.Text("article"),
            row.Text("source"),
            row.Day("in-force"),
            row.YesNo("verified")
        );
    }

    private static bool Counted(PenaltyKind kind) =>
        kind
            is PenaltyKind.Fine
                or PenaltyKind.ConfiscationOfGains
                or PenaltyKind.ConfiscationOfGoods;

    private static HearingAmount Amount(DataRow row)
    {
        row.Only("class", "amount", "article", "source", "in-force", "verified", "note");
        return new(
            row.Choice<ThresholdClass>("class"),
            row.Number("amount"),
            row.Text("article"),
            row.Text("source"),
            row.Day("in-force"),
            row.YesNo("verified"),
            row.Text("note")
        );
    }
}
