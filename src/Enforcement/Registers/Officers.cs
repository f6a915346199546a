using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Registers;

public static class Officers
{
    /// <summary>
    /// The officers of these codes, in this order, each with the credential version that applies on the day; unknown codes
    /// are left out. Who holds no credential on that day has a cancelled one without a number.
    /// </summary>
    public static async Task<IReadOnlyList<OfficerOnDay>> OnDay(
        ZhifaDb db,
        IReadOnlyCollection<string> codes,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        var rows = await (
            from officer in db.Officers.AsNoTracking()
            join body in db.Bodies on officer.BodyId equals body.Id
            join c in db.Credentials.Where(c => c.AppliesFrom <= day)
                on officer.Id equals c.OfficerId
                into held
            from credential in held.DefaultIfEmpty()
            where codes.Contains(officer.Code)
            select new
            {
                officer,
                body.Code,
                credential,
            }
        ).ToListAsync(stop);
        var found = rows.GroupBy(row => row.officer.Code)
            .Select(versions => versions.MaxBy(row => row.credential?.Version ?? 0)!)
            .ToDictionary(row => row.officer.Code);
        return
        [
            .. codes
                .Distinct()
                .Where(found.ContainsKey)
                .Select(code => found[code])
                .Select(row => Read(row.officer, row.Code, row.credential)),
        ];
    }

    private static OfficerOnDay Read(Officer officer, string bodyCode, Credential? credential) =>
        new(
            officer.Code,
            officer.Name,
            bodyCode,
            credential?.Number ?? "",
            credential?.State ?? CredentialState.Cancelled,
            credential?.ValidFrom ?? DateOnly.MinValue,
            credential?.ValidUntil ?? DateOnly.MinValue,
            credential?.Area ?? "",
            credential?.Categories ?? [],
            officer.Auxiliary,
            credential?.Version ?? 0
        );
}
