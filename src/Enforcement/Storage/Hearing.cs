using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

public enum HearingState
{
    [Label("待举行")]
    Noticed,

    [Label("已举行")]
    Held,

    [Label("当事人未参加")]
    Absent,

    [Label("已取消")]
    Cancelled,

    [Label("已延期")]
    Adjourned,
}

/// <summary>A hearing as the calendar shows it; the record of the case says the rest.</summary>
[Index(nameof(CaseId))]
[Index(nameof(BodyId), nameof(HeldAt))]
[Index(nameof(DistrictCode), nameof(HeldAt))]
[Index(nameof(CityCode), nameof(HeldAt))]
public sealed class Hearing
{
    public long Id { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    /// <summary>Of the party in the case, as in <see cref="CaseParty"/>.</summary>
    public required int Position { get; set; }

    [Refers<Body>]
    public required long BodyId { get; set; }
    public required string CityCode { get; set; }
    public required string DistrictCode { get; set; }
    public required DateTimeOffset HeldAt { get; set; }
    public required string Place { get; set; }
    public required string Host { get; set; }
    public required bool Open { get; set; }
    public required HearingState State { get; set; }
}
