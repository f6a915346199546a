using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

/// <summary>A setting of the installation; the demo clock lives here.</summary>
[PrimaryKey(nameof(Key))]
public sealed class Setting
{
    public required string Key { get; set; }
    public required string Value { get; set; }
}

/// <summary>The published working days of a year as imported, with the notice they come from. A later import of the same year prevails; none is lost.</summary>
public sealed class CalendarYear
{
    public long Id { get; set; }
    public required int Year { get; set; }

    /// <summary>The lines of that year alone.</summary>
    public required string Table { get; set; }
    public required string Source { get; set; }
    public required DateTimeOffset ImportedAt { get; set; }
}

/// <summary>A calendar that has been current, whole: entries name the one they counted by, and a replay counts by it again.</summary>
[PrimaryKey(nameof(Edition))]
public sealed class CalendarEdition
{
    public required string Edition { get; set; }
    public required string Table { get; set; }
}

public enum ProcedureStatus
{
    [Label("草稿")]
    Draft,

    [Label("已校验")]
    Checked,

    [Label("施行")]
    InForce,

    [Label("废止")]
    Retired,
}

/// <summary>A procedure file, kept for ever under its hash: an entry names the one it was taken under.</summary>
[PrimaryKey(nameof(Hash))]
[Index(nameof(Name), nameof(Status))]
public sealed class ProcedureFile
{
    public required string Hash { get; set; }
    public required string Name { get; set; }

    /// <summary>Beginning of the codes of the regions whose bodies use it: its overlays' region, empty for national law alone.</summary>
    public required string Region { get; set; }
    public required string Title { get; set; }

    /// <summary>The file, followed by its overlays.</summary>
    public required string Text { get; set; }
    public required ProcedureStatus Status { get; set; }
    public DateOnly? InForceFrom { get; set; }
}

/// <summary>Which numbered scripts have made this schema.</summary>
[PrimaryKey(nameof(Number))]
public sealed class SchemaHistory
{
    public required int Number { get; set; }
    public required string Name { get; set; }
    public required DateTimeOffset AppliedAt { get; set; }
}
