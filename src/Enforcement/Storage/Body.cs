using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Storage;

/// <summary>An enforcement body of the register.</summary>
[Index(nameof(Code), IsUnique = true)]
[Index(nameof(CityCode))]
[Index(nameof(DistrictCode))]
public sealed class Body
{
    public long Id { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public required BodyKind Kind { get; set; }
    public required BodyLevel Level { get; set; }
    public required BodyLine Line { get; set; }
    public required string RegionCode { get; set; }

    /// <summary>Region code of the city the body lies in, e.g. 419900.</summary>
    public required string CityCode { get; set; }

    /// <summary>Region code of the district; the city's code again for a body of the city.</summary>
    public required string DistrictCode { get; set; }
    public required string Government { get; set; }
    public required string SuperiorGovernment { get; set; }
    public string? SuperiorDepartment { get; set; }

    /// <summary>The organ in whose name an entrusted organisation acts, with the term.</summary>
    [Refers<Body>]
    public long? EntrustedById { get; set; }
    public DateOnly? EntrustedFrom { get; set; }
    public DateOnly? EntrustedUntil { get; set; }
    public required string Address { get; set; }
    public required string Phone { get; set; }
    public required string Court { get; set; }
    public required string PayTo { get; set; }
    public required string NumberWord { get; set; }

    /// <summary>True once the body is publicly announced as an enforcement body.</summary>
    public required bool Announced { get; set; }
    public required int Version { get; set; }
}
