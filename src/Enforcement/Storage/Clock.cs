using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

public enum ClockState
{
    [Label("计算中")]
    Running,

    [Label("已停止")]
    Stopped,

    [Label("已届满")]
    RanOut,
}

/// <summary>A running time limit of a subject. The due day is always computed from the intervals, never edited.</summary>
[Index(nameof(SubjectKind), nameof(SubjectId))]
[Index(nameof(State), nameof(DueOn))]
[Index(nameof(ActsOn))]
public sealed class Clock
{
    public long Id { get; set; }
    public required string SubjectKind { get; set; }
    public required long SubjectId { get; set; }
    public required string LimitId { get; set; }

    /// <summary>The track instance the clock belongs to; null for the spine.</summary>
    public string? Track { get; set; }
    public required int Ordinal { get; set; }
    public required DateOnly StartsOn { get; set; }
    public required DateOnly DueOn { get; set; }

    /// <summary>The instant, for limits in clock hours.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>True where a day of an unpublished calendar year was used.</summary>
    public required bool Provisional { get; set; }
    public required ClockState State { get; set; }
    public DateOnly? StoppedOn { get; set; }
    public required string DerivationJson { get; set; }

    /// <summary>First day after its end, where the law then does something by itself that is not written down yet; else null.</summary>
    public DateOnly? ActsOn { get; set; }

    public List<ClockInterval> Intervals { get; } = [];
    public List<ClockAlarm> Alarms { get; } = [];
}

/// <summary>Days that do not count, with the reason.</summary>
[PrimaryKey(nameof(ClockId), nameof(FromOn))]
public sealed class ClockInterval
{
    public long ClockId { get; set; }
    public required DateOnly FromOn { get; set; }
    public DateOnly? ToOn { get; set; }
    public required string Reason { get; set; }
}

/// <summary>A case whose periods are to be counted again because the calendar has changed.</summary>
[PrimaryKey(nameof(CaseId))]
public sealed class RecountDue
{
    [Refers<CaseRow>]
    public required long CaseId { get; set; }
}
