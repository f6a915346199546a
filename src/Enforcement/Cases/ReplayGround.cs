using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// What a replay needs beside the entries: rows that others refer to, the procedure files, the calendars. What gates read is
/// in the entries; no register is asked for it.
/// </summary>
internal static class ReplayGround
{
    public static async Task Fill(
        ZhifaDb source,
        ZhifaDb ground,
        CaseRow row,
        CancellationToken stop
    )
    {
        await Copy<Body>(source, ground, stop);
        await Copy<Officer>(source, ground, stop);
        await Copy<ProcedureFile>(source, ground, stop);
        await Copy<CalendarYear>(source, ground, stop);
        await Copy<CalendarEdition>(source, ground, stop);
        if (row.ParentId is { } parent)
            await Above(source, ground, parent, stop);
    }

    /// <summary>The row of the case that opened another, which refers to it.</summary>
    private static async Task Above(ZhifaDb source, ZhifaDb ground, long id, CancellationToken stop)
    {
        if (await ground.Cases.AnyAsync(row => row.Id == id, stop))
            return;
        var row = await source.Cases.AsNoTracking().SingleAsync(row => row.Id == id, stop);
        if (row.ParentId is { } parent)
            await Above(source, ground, parent, stop);
        ground.Add(row);
        await ground.SaveChangesAsync(stop);
    }

    private static async Task Copy<T>(ZhifaDb source, ZhifaDb ground, CancellationToken stop)
        where T : class
    {
        if (await ground.Set<T>().AnyAsync(stop))
            return;
        ground.AddRange(await source.Set<T>().AsNoTracking().ToListAsync(stop));
        await ground.SaveChangesAsync(stop);
    }
}
