using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Identity;

public enum ScopeReach
{
    /// <summary>No cases at all: accounts without a body, e.g. the system's administrator.</summary>
    Nothing,
    Body,
    District,
    City,
}

/// <summary>Whose cases a person sees: his body's; a supervisor those of the district or city of his body.</summary>
public sealed record BodyScope(ScopeReach Reach, long BodyId, string DistrictCode, string CityCode)
{
    public static readonly BodyScope Nothing = new(ScopeReach.Nothing, 0, "", "");

    /// <summary>The region whose rules lie on the procedures of the person's body.</summary>
    public string Region => DistrictCode.Length > 0 ? DistrictCode : CityCode;

    public static BodyScope Of(Body? body, IReadOnlySet<Role> roles) =>
        body is null
            ? Nothing
            : new(Reaches(body, roles), body.Id, body.DistrictCode, body.CityCode);

    /// <summary>Narrows a list: one equality on an indexed column.</summary>
    public IQueryable<CaseRow> Narrow(IQueryable<CaseRow> cases) =>
        Reach switch
        {
            ScopeReach.City => cases.Where(row => row.CityCode == CityCode),
            ScopeReach.District => cases.Where(row => row.DistrictCode == DistrictCode),
            ScopeReach.Body => cases.Where(row => row.BodyId == BodyId),
            _ => cases.Where(row => false),
        };

    public bool Covers(CaseRow row) =>
        Reach switch
        {
            ScopeReach.City => row.CityCode == CityCode,
            ScopeReach.District => row.DistrictCode == DistrictCode,
            ScopeReach.Body => row.BodyId == BodyId,
            _ => false,
        };

    private static ScopeReach Reaches(Body body, IReadOnlySet<Role> roles) =>
        !roles.Contains(Role.Supervisor) ? ScopeReach.Body
        : body.Level is BodyLevel.City or BodyLevel.Province ? ScopeReach.City
        : ScopeReach.District;
}
