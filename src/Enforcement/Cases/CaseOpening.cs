using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>The row of a new case, saved at once because its id is part of the first entry's bytes. A replay gives the id.</summary>
internal static class CaseOpening
{
    public static async Task<CaseRow> Row(
        ZhifaDb db,
        Situation situation,
        string number,
        CancellationToken stop,
        long id = 0
    )
    {
        var body = await db
            .Bodies.AsNoTracking()
            .SingleAsync(b => b.Code == situation.Registers.Body.Code, stop);
        var row = new CaseRow
        {
            Id = id,
            Number = number,
            Procedure = situation.Procedure.Id,
            ProcedureHash = situation.Procedure.Hash,
            CityCode = body.CityCode,
            DistrictCode = body.DistrictCode,
            BodyId = body.Id,
            Title = "",
            Stage = "",
            State = CaseStatus.Open,
            OpenedAt = situation.RecordedAt,
            OpenedOn = situation.Day,
            Version = 0,
            Seq = 0,
            StateJson = "{}",
            ExtrasJson = "{}",
        };
        db.Add(row);
        await db.SaveChangesAsync(stop);
        return row;
    }
}
