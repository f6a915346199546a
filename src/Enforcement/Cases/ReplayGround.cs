using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// What a replay needs beside the entries: rows that others refer to, the procedure files, the calendars. What gates read is
/// in the entries; no register is asked for it.
/// </summary>
internal static class ReplayGround
{
    public static async Task Fill(ZhifaDb source, ZhifaDb ground, CancellationToken stop)
    {
        await Copy<Body>(source, ground, stop);
        await Copy<Officer>(source, ground, stop);
        await Copy<ProcedureFile>(source, ground, stop);
        await Copy<CalendarYear>(source, ground, stop);
        await Copy<CalendarEdition>(source, ground, stop);
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
