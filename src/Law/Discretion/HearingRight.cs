using Zhifa.Law.Blocks;
using Zhifa.Law.Data;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Discretion;

/// <summary>A kind of penalty that always carries the right to a hearing.</summary>
public sealed record AlwaysHeard(PenaltyKind Kind, string Article);

/// <summary>From which sum a region gives the right to a hearing; the sum itself included.</summary>
/// <param name="Region">Beginning of the region codes it is good for; empty for the whole country.</param>
/// <param name="Amount">In yuan.</param>
public sealed record HearingAmount(
    string Region,
    ThresholdClass Class,
    decimal Amount,
    string Article,
    string Source,
    DateOnly InForce,
    bool Verified,
    string Note
);

/// <summary>A region where what is on a body's list of major decisions must be both reviewed and discussed.</summary>
public sealed record MajorRule(
    string Region,
    string Article,
    string Source,
    DateOnly InForce,
    bool Verified,
    string Note
);

/// <summary>Which penalties a hearing may be asked for (行政处罚法 art. 63), and what else a region asks of major ones.</summary>
public sealed class HearingRight
{
    private static readonly Lazy<HearingRight> House = new(() =>
        Load(EmbeddedText.Read("Discretion/hearing.yaml"), "hearing.yaml")
    );

    private HearingRight(
        IReadOnlyList<AlwaysHeard> always,
        IReadOnlyList<HearingAmount> amounts,
        IReadOnlyList<MajorRule> major
    ) => (Always, Amounts, Major) = (always, amounts, major);

    /// <summary>The table that ships with the product.</summary>
    public static HearingRight Published => House.Value;

    public IReadOnlyList<AlwaysHeard> Always { get; }
    public IReadOnlyList<HearingAmount> Amounts { get; }
    public IReadOnlyList<MajorRule> Major { get; }

    /// <summary>The article that gives the right, or null. Fine and confiscated sums are added up, in favour of the party.</summary>
    public string? ArticleFor(IReadOnlyList<PenaltyLine> lines, PartyKind party, string region)
    {
        if (Always.FirstOrDefault(row => lines.Any(line => line.Kind == row.Kind)) is { } always)
            return always.Article;
        var money = lines.Where(line => Counted(line.Kind)).ToList();
        var amount = AmountFor(party, region);
        return money.Count > 0 && money.Sum(line => line.Amount ?? 0) >= amount.Amount
            ? amount.Article
            : null;
    }

    /// <summary>The nearest region's row for that kind of party.</summary>
    public HearingAmount AmountFor(PartyKind party, string region)
    {
        var its = Thresholds.Published.ClassOf(party).Class;
        return Amounts
            .Where(row =>
                row.Class == its && region.StartsWith(row.Region, StringComparison.Ordinal)
            )
            .MaxBy(row => row.Region.Length)!;
    }

    /// <summary>The rule by which a listed decision of that region is reviewed and discussed, or null.</summary>
    public MajorRule? MajorFor(string region) =>
        Major.FirstOrDefault(row => region.StartsWith(row.Region, StringComparison.Ordinal));

    /// <summary>Reads a table from YAML; errors show the file by the given name.</summary>
    /// <exception cref="DataFileException">A row is incomplete, or the whole country has no row for a class.</exception>
    public static HearingRight Load(string yaml, string file)
    {
        var data = DataFile.Read(yaml, file);
        var amounts = data.Rows("amounts").Select(Amount).ToList();
        foreach (var its in Enum.GetValues<ThresholdClass>())
            if (amounts.All(row => row.Region.Length > 0 || row.Class != its))
                throw new DataFileException(
                    file,
                    1,
                    $"“amounts”缺少{FieldText.Label(its)}的全国一行。"
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
            [.. data.Rows("major").Select(Rule)]
        );
    }

    private static bool Counted(PenaltyKind kind) =>
        kind
            is PenaltyKind.Fine
                or PenaltyKind.ConfiscationOfGains
                or PenaltyKind.ConfiscationOfGoods;

    private static HearingAmount Amount(DataRow row)
    {
        row.Only("region", "class", "amount", "article", "source", "in-force", "verified", "note");
        return new(
            row.Optional("region") ?? "",
            row.Choice<ThresholdClass>("class"),
            row.Number("amount"),
            row.Text("article"),
            row.Text("source"),
            row.Day("in-force"),
            row.YesNo("verified"),
            row.Text("note")
        );
    }

    private static MajorRule Rule(DataRow row)
    {
        row.Only("region", "article", "source", "in-force", "verified", "note");
        return new(
            row.Text("region"),
            row.Text("article"),
            row.Text("source"),
            row.Day("in-force"),
            row.YesNo("verified"),
            row.Text("note")
        );
    }
}
