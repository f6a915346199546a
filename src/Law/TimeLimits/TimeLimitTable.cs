using System.Collections.Frozen;
using Zhifa.Law.Data;

namespace Zhifa.Law.TimeLimits;

/// <summary>The time limits of the law by id. Immutable.</summary>
public sealed class TimeLimitTable
{
    private static readonly Lazy<TimeLimitTable> House = new(() =>
        Load(EmbeddedText.Read("TimeLimits/limits.yaml"), "limits.yaml")
    );

    private readonly FrozenDictionary<string, TimeLimit> _byId;

    private TimeLimitTable(IReadOnlyList<TimeLimit> limits)
    {
        All = [.. limits.Where(limit => !limit.Set)];
        _byId = limits.ToFrozenDictionary(limit => limit.Id);
    }

    /// <summary>The limits that ship with the product.</summary>
    public static TimeLimitTable Published => House.Value;

    /// <summary>Those that can be counted, in the order of the file.</summary>
    public IReadOnlyList<TimeLimit> All { get; }

    /// <exception cref="KeyNotFoundException">There is no such limit.</exception>
    public TimeLimit this[string id] =>
        Find(id) ?? throw new KeyNotFoundException($"There is no time limit {id}.");

    public TimeLimit? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads a table from YAML; errors show the file by the given name.</summary>
    /// <exception cref="DataFileException">A row is incomplete, contradicts itself or repeats an id.</exception>
    public static TimeLimitTable Load(string yaml, string file)
    {
        var limits = new List<TimeLimit>();
        var seen = new HashSet<string>();
        foreach (var row in DataFile.Read(yaml, file).Rows("limits"))
        {
            var limit = Limit(row);
            if (!seen.Add(limit.Id))
                throw row.Fault($"期限“{limit.Id}”出现了两次。", "id");
            limits.Add(limit);
        }
        return new(limits);
    }

    private static TimeLimit Limit(DataRow row)
    {
        row.Only(
            "id",
            "title",
            "starts",
            "length",
            "unit",
            "answers",
            "binds",
            "direction",
            "moves-off-rest-day",
            "moves-by",
            "set",
            "fixed",
            "owed",
            "excludable",
            "article",
            "source",
            "in-force",
            "verified",
            "note"
        );
        var unit = row.Choice<LimitUnit>("unit");
        var moves = row.YesNo("moves-off-rest-day");
        if (row.Whole("length") == 0)
            throw row.Fault("期限的长度不能是零。", "length");
        if (moves && unit is (LimitUnit.WorkingDay or LimitUnit.Hour))
            throw row.Fault("工作日和小时的期限没有顺延。", "moves-off-rest-day");
        if (moves != !string.IsNullOrEmpty(row.Optional("moves-by")))
            throw row.Fault(
                "顺延的期限须以 moves-by 写明依据，不顺延的不写。",
                "moves-off-rest-day"
            );
        return new(
            row.Text("id"),
            row.Text("title"),
            row.Text("starts"),
            row.Whole("length"),
            unit,
            row.Choice<LimitAnswer>("answers"),
            row.Choice<LimitBinds>("binds"),
            row.Optional("direction") is null
                ? LimitDirection.Forward
                : row.Choice<LimitDirection>("direction"),
            row.Optional("moves-by"),
            row.Optional("excludable"),
            row.Text("article"),
            row.Text("source"),
            row.Day("in-force"),
            row.YesNo("verified"),
            row.Text("note"),
            Marked("set"),
            Marked("fixed"),
            Marked("owed")
        );

        bool Marked(string key) => row.Optional(key) is not null && row.YesNo(key);
    }
}
