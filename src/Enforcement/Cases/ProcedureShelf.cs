using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;
using Zhifa.Law.Procedures.Overlays;

namespace Zhifa.Enforcement.Cases;

/// <summary>A procedure file that breaks a property: it cannot be put in force.</summary>
public sealed class UnlawfulProcedureException(CheckReport report)
    : Exception(
        $"{report.Procedure}: {string.Join("; ", report.Breakages.Select(found => $"{found.Property} {found.Title}"))}"
    )
{
    public CheckReport Report { get; } = report;
}

/// <summary>An overlay that takes away what the law gives: it cannot be put in force.</summary>
public sealed class UnlawfulOverlayException(IReadOnlyList<OverlayFault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<OverlayFault> Faults { get; } = faults;
}

/// <summary>The procedure files of the installation, kept for ever by hash. Only a proved file is put in force.</summary>
public sealed class ProcedureShelf(ZhifaDatabase database)
{
    /// <summary>Texts that this process has proved and compared, by their hashes: what was found of a text holds of it.</summary>
    private static readonly ConcurrentDictionary<string, bool> Proved = [];

    private readonly ConcurrentDictionary<string, Procedure> _read = new();

    /// <summary>Puts the files that ship with the product in force.</summary>
    public async Task PutShipped(CancellationToken stop = default)
    {
        var together = ProcedureLibrary.All.ToList();
        foreach (var name in ProcedureLibrary.Names)
            await PutInForce(
                ProcedureLibrary.Text(name),
                $"{name.Split('+')[0]}.yaml",
                together,
                stop
            );
    }

    /// <summary>
    /// Puts a file, with its overlays, in force, unless it already is; the one in force for the same region before is retired, unless its
    /// day comes first: what is to apply later leaves no gap until then.
    /// </summary>
    /// <exception cref="ProcedureFileException">The text is no procedure.</exception>
    /// <exception cref="UnlawfulProcedureException">The checker found an unlawful road.</exception>
    /// <exception cref="UnlawfulOverlayException">An overlay relaxes what it lies on.</exception>
    public Task PutInForce(string text, string file, CancellationToken stop = default) =>
        PutInForce(text, file, [], stop);

    /// <param name="together">Files that are put in force with it, one after the other: it has to agree with these, not with those before them.</param>
    private async Task PutInForce(
        string text,
        string file,
        IReadOnlyList<Procedure> together,
        CancellationToken stop
    )
    {
        var procedure = ProcedureReader.Read(text, file);
        await using (var db = database.Open())
            if (
                await db.ProcedureFiles.AnyAsync(
                    f => f.Hash == procedure.Hash && f.Status == ProcedureStatus.InForce,
                    stop
                )
            )
                return;
        var known = Proved.ContainsKey(procedure.Hash);
        if (!known && OverlayComparison.Of(text, file) is { Count: > 0 } faults)
            throw new UnlawfulOverlayException(faults);
        if (procedure.Overlays.Count > 0)
            await OnWhatIsInForce(procedure, text, stop);
        await Linked(procedure, file, together, stop);
        if (!known && ProcedureCheck.Run(procedure) is { Proved: false } report)
            throw new UnlawfulProcedureException(report);
        Proved[procedure.Hash] = true;
        await database.InTransaction(
            async transaction =>
            {
                var db = transaction.Db;
                foreach (
                    var older in await db
                        .ProcedureFiles.Where(f =>
                            f.Name == procedure.Id
                            && f.Region == procedure.Region
                            && f.InForceFrom >= procedure.InForce
                        )
                        .ToListAsync(stop)
                )
                    older.Status = ProcedureStatus.Retired;
                if (await db.ProcedureFiles.FindAsync([procedure.Hash], stop) is { } again)
                    again.Status = ProcedureStatus.InForce;
                else
                    db.Add(
                        new ProcedureFile
                        {
                            Hash = procedure.Hash,
                            Name = procedure.Id,
                            Region = procedure.Region,
                            Title = procedure.Title,
                            Text = text,
                            Status = ProcedureStatus.InForce,
                            InForceFrom = procedure.InForce,
                        }
                    );
                await db.SaveChangesAsync(stop);
                return true;
            },
            stop
        );
        await Regraft(procedure, text, file, together, stop);
    }

    /// <summary>
    /// What is carried over from another procedure is known there: else it would silently never stand. And a case that a case opens is run
    /// by a file that knows of it.
    /// </summary>
    private async Task Linked(
        Procedure procedure,
        string file,
        IReadOnlyList<Procedure> together,
        CancellationToken stop
    )
    {
        var overs = procedure.Steps.Select(step => step.TakesOver).OfType<TakeOver>().ToList();
        var latest = (await InForce(stop))
            .Where(known => known.Id != procedure.Id && together.All(one => one.Id != known.Id))
            .GroupBy(known => known.Name)
            .Select(alike => alike.MaxBy(known => known.InForce)!);
        var inForce = together.Where(one => one.Id != procedure.Id).Concat(latest).ToList();
        var strange = inForce
            .SelectMany(other =>
                ChildLinks.Faults(procedure, other).Concat(ChildLinks.Faults(other, procedure))
            )
            .Select(fault => new FileError(file, 1, fault));
        var unknown =
            from source in inForce
            from over in overs
            where over.From == source.Id
            from fact in over.Carries.Values
            where source.Facts.All(known => known.Id != fact)
            select new FileError(file, 1, $"程序 {source.Id} 中没有“{fact}”这个事实，不能转来。");
        if (unknown.Concat(strange).Distinct().ToList() is { Count: > 0 } errors)
            throw new ProcedureFileException(errors);
    }

    /// <summary>An overlay lies on the very file that is in force around its region, and on no other.</summary>
    private async Task OnWhatIsInForce(Procedure procedure, string text, CancellationToken stop)
    {
        var overlay = procedure.Overlays[^1];
        var around = (await InForce(stop))
            .Where(file =>
                file.Id == procedure.Id
                && file.Region != overlay.Region
                && overlay.Region.StartsWith(file.Region, StringComparison.Ordinal)
            )
            .MaxBy(file => (file.Region.Length, file.InForce));
        var (own, overlays) = OverlayText.Split(text);
        var under = OverlayText.Join(own, [.. overlays.SkipLast(1)]);
        if (around is null || ProcedureReader.Read(under, overlay.File).Hash != around.Hash)
            throw new UnlawfulOverlayException([
                new(
                    overlay.File,
                    1,
                    overlay.Article,
                    $"{overlay.Title}的文件没有叠加在所在地区施行中的“{around?.Name ?? procedure.Id}”上"
                ),
            ]);
    }

    /// <summary>What lies on a file that has changed is laid on the new one; what may not lie there is retired, and the law below it counts.</summary>
    private async Task Regraft(
        Procedure procedure,
        string text,
        string file,
        IReadOnlyList<Procedure> together,
        CancellationToken stop
    )
    {
        List<ProcedureFile> above;
        await using (var db = database.Open())
            above = await db
                .ProcedureFiles.AsNoTracking()
                .Where(f =>
                    f.Name == procedure.Id
                    && f.Status == ProcedureStatus.InForce
                    && f.Region != procedure.Region
                    && f.Region.StartsWith(procedure.Region)
                )
                .ToListAsync(stop);
        foreach (var one in above.OrderBy(f => f.Region.Length))
        {
            var overlays = OverlayText.Split(one.Text).Overlays;
            if (overlays.Count != procedure.Overlays.Count + 1)
                continue;
            try
            {
                await PutInForce(OverlayText.Join(text, overlays[^1]), file, together, stop);
            }
            catch (Exception refused)
                when (refused
                        is UnlawfulOverlayException
                            or UnlawfulProcedureException
                            or ProcedureFileException
                )
            {
                await Retire(one, stop);
            }
        }
    }

    /// <summary>With all that lies on it.</summary>
    private async Task Retire(ProcedureFile retired, CancellationToken stop)
    {
        await using var db = database.Open();
        await db
            .ProcedureFiles.Where(file =>
                file.Name == retired.Name && file.Region.StartsWith(retired.Region)
            )
            .ExecuteUpdateAsync(
                row => row.SetProperty(file => file.Status, ProcedureStatus.Retired),
                stop
            );
    }

    /// <summary>Every file in force, national law before what lies on it.</summary>
    public async Task<IReadOnlyList<Procedure>> InForce(CancellationToken stop = default)
    {
        await using var db = database.Open();
        var hashes = await db
            .ProcedureFiles.Where(f => f.Status == ProcedureStatus.InForce)
            .OrderBy(f => f.Name)
            .ThenBy(f => f.Region)
            .Select(f => f.Hash)
            .ToListAsync(stop);
        var procedures = new List<Procedure>();
        foreach (var hash in hashes)
            procedures.Add(await ByHash(hash, stop));
        return procedures;
    }

    /// <summary>The files by which a body of that region opens its cases: of each procedure the one with the nearest overlay.</summary>
    /// <param name="day">The legal day: a file whose first day is still to come is not used yet.</param>
    public async Task<IReadOnlyList<Procedure>> InForce(
        string region,
        DateOnly day,
        CancellationToken stop = default
    ) =>
        [
            .. (await InForce(stop))
                .Where(file => region.StartsWith(file.Region, StringComparison.Ordinal))
                .Where(file => file.InForce <= day)
                .GroupBy(file => file.Id)
                .Select(alike => alike.MaxBy(file => (file.Region.Length, file.InForce))!),
        ];

    /// <summary>Those among them by which a person may open a case.</summary>
    public async Task<IReadOnlyList<Procedure>> Beginning(
        string region,
        DateOnly day,
        CancellationToken stop = default
    ) => [.. (await InForce(region, day, stop)).Where(file => file.Begins)];

    /// <summary>The file in force under that name for bodies of that region, or null.</summary>
    public async Task<Procedure?> Find(
        string name,
        string region,
        DateOnly day,
        CancellationToken stop = default
    ) => (await InForce(region, day, stop)).FirstOrDefault(file => file.Id == name);

    /// <summary>The latest file that agrees with another about the cases which that one opens, or null. A case may have begun under an older one.</summary>
    public async Task<Procedure?> Fitting(
        Procedure opens,
        string name,
        string region,
        DateOnly day,
        CancellationToken stop = default
    )
    {
        if (await Find(name, region, day, stop) is { } today && Fits(today))
            return today;
        await using var db = database.Open();
        var older = await db
            .ProcedureFiles.Where(file => file.Name == name && file.InForceFrom <= day)
            .OrderByDescending(file => file.InForceFrom)
            .Select(file => new { file.Hash, file.Region })
            .ToListAsync(stop);
        foreach (
            var file in older.Where(file =>
                region.StartsWith(file.Region, StringComparison.Ordinal)
            )
        )
            if (await ByHash(file.Hash, stop) is var one && Fits(one))
                return one;
        return null;

        bool Fits(Procedure child) => !ChildLinks.Faults(opens, child).Any();
    }

    /// <summary>The file that an entry or a case names.</summary>
    public async Task<Procedure> ByHash(string hash, CancellationToken stop = default)
    {
        if (_read.TryGetValue(hash, out var known))
            return known;
        await using var db = database.Open();
        var file = await db.ProcedureFiles.SingleAsync(f => f.Hash == hash, stop);
        return _read.GetOrAdd(hash, ProcedureReader.Read(file.Text, file.Name));
    }
}
