using Zhifa.Law.Blocks;
using Zhifa.Law.Data;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Discretion;

/// <summary>The class of each kind of party and the ceilings of each class. Immutable.</summary>
public sealed class Thresholds
{
    private static readonly Lazy<Thresholds> House = new(() =>
        Load(EmbeddedText.Read("Discretion/thresholds.yaml"), "thresholds.yaml")
    );

    private Thresholds(IReadOnlyList<PartyClass> classes, IReadOnlyList<Ceiling> ceilings)
    {
        Classes = classes;
        Ceilings = ceilings;
    }

    /// <summary>The figures that ship with the product.</summary>
    public static Thresholds Published => House.Value;

    public IReadOnlyList<PartyClass> Classes { get; }

    public IReadOnlyList<Ceiling> Ceilings { get; }

    public PartyClass ClassOf(PartyKind party) => Classes.Single(row => row.Party == party);

    /// <summary>The ceiling that binds an act towards a party of that kind.</summary>
    public Ceiling Ceiling(CeilingKind kind, PartyKind party)
    {
        var its = ClassOf(party).Class;
        return Ceilings.Single(row => row.Kind == kind && row.Class == its);
    }

    /// <summary>Reads a table from YAML; errors show the file by the given name.</summary>
    /// <exception cref="DataFileException">A row is incomplete, or a kind of party or a ceiling stands twice or is missing.</exception>
    public static Thresholds Load(string yaml, string file)
    {
        var data = DataFile.Read(yaml, file);
        var classes = Once(data.Rows("classes"), Class, row => row.Party);
        var ceilings = Once(data.Rows("ceilings"), Limit, row => (row.Kind, row.Class));
        foreach (var party in Enum.GetValues<PartyKind>())
            if (classes.All(row => row.Party != party))
                throw new DataFileException(file, 1, $"“classes”缺少{FieldText.Label(party)}。");
        foreach (var kind in Enum.GetValues<CeilingKind>())
        foreach (var its in Enum.GetValues<ThresholdClass>())
            if (ceilings.All(row => row.Kind != kind || row.Class != its))
                throw new DataFileException(
                    file,
                    1,
                    $"“ceilings”缺少{FieldText.Label(its)}的{FieldText.Label(kind)}上限。"
                );
        return new(classes, ceilings);
    }

    private static List<T> Once<T, TKey>(
        IReadOnlyList<DataRow> rows,
        Func<DataRow, T> read,
        Func<T, TKey> key
    )
    {
        var seen = new HashSet<TKey>();
        var found = new List<T>();
        foreach (var row in rows)
        {
            var value = read(row);
            if (!seen.Add(key(value)))
                throw row.Fault("同一行出现了两次。");
            found.Add(value);
        }
        return found;
    }

    private static PartyClass Class(DataRow row)
    {
        row.Only("party", "class", "article", "source", "verified", "note");
        return new(
            row.Choice<PartyKind>("party"),
            row.Choice<ThresholdClass>("class"),
            row.Text("article"),
            row.Text("source"),
            row.YesNo("verified"),
            row.Text("note")
        );
    }

    private static Ceiling Limit(DataRow row)
    {
        row.Only("kind", "class", "amount", "article", "source", "in-force", "verified");
        return new(
            row.Choice<CeilingKind>("kind"),
            row.Choice<ThresholdClass>("class"),
            row.Number("amount"),
            row.Text("article"),
            row.Text("source"),
            row.Day("in-force"),
            row.YesNo("verified")
        );
    }
}
