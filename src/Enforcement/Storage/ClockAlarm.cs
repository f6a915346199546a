using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// A warning of a running clock, written when the clock starts. The sweep raises it when its day has come; when the clock stops,
/// what was not raised goes.
/// </summary>
[Table("clock_alarm")]
[PrimaryKey(nameof(ClockId), nameof(Kind))]
[Index(nameof(Tells), nameof(OfficerId), nameof(OnDay), nameof(ClockId))]
[Index(nameof(Tells), nameof(DistrictCode), nameof(OnDay), nameof(ClockId))]
[Index(nameof(Tells), nameof(CityCode), nameof(OnDay), nameof(ClockId))]
public sealed class ClockAlarm
{
    public long ClockId { get; set; }

    /// <summary>The id of a row of <c>TimeLimits/warnings.yaml</c>.</summary>
    public required string Kind { get; set; }
    public required DateOnly OnDay { get; set; }
    public required Role Tells { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    /// <summary>The officer responsible, for what a handler is told.</summary>
    [Refers<Officer>]
    public long? OfficerId { get; set; }
    public required string DistrictCode { get; set; }
    public required string CityCode { get; set; }
    public DateTimeOffset? RaisedAt { get; set; }
}
