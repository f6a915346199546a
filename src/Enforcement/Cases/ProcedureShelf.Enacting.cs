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

/// <summary>How a file gets in force.</summary>
public sealed partial class ProcedureShelf
{
    /// <summary>Texts that this process has proved and compared, by their hashes: what was found of a text holds of it.</summary>
    private static readonly ConcurrentDictionary<string, bool> Proved = [];

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
        await Succeeds(procedure, file, stop);
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

    /// <summary>Running cases of an older file can be read by one that binds them.</summary>
    private async Task Succeeds(Procedure procedure, string file, CancellationToken stop)
    {
        if (procedure.BindsRunningFrom is null)
            return;
        List<string> older;
        await using (var db = database.Open())
            older = await db
                .ProcedureFiles.Where(one =>
                    one.Name == procedure.Id && one.Region == procedure.Region
                )
                .Select(one => one.Hash)
                .ToListAsync(stop);
        var missing = new List<FileError>();
        foreach (var hash in older)
            if (await ByHash(hash, stop) is var before && Binds(procedure, before))
                missing.AddRange(
                    Succession
                        .Missing(before, procedure)
                        .Select(name => new FileError(
                            file,
                            1,
                            $"正在办理的案件适用本文件，须保留{name}。"
                        ))
                );
        if (missing.Count > 0)
            throw new ProcedureFileException([.. missing.Distinct()]);
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
}
