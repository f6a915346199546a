using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Enforcement.Cases;

/// <summary>A procedure file that breaks a property: it cannot be put in force.</summary>
public sealed class UnlawfulProcedureException(CheckReport report)
    : Exception(
        $"{report.Procedure}: {string.Join("; ", report.Breakages.Select(found => $"{found.Property} {found.Title}"))}"
    )
{
    public CheckReport Report { get; } = report;
}

/// <summary>The procedure files of the installation, kept for ever by hash. Only a proved file is put in force.</summary>
public sealed class ProcedureShelf(ZhifaDatabase database)
{
    private readonly ConcurrentDictionary<string, Procedure> _read = new();

    /// <summary>Puts a file in force, unless it already is; the file in force before is retired.</summary>
    /// <exception cref="ProcedureFileException">The text is no procedure.</exception>
    /// <exception cref="UnlawfulProcedureException">The checker found an unlawful road.</exception>
    public async Task PutInForce(string text, string file, CancellationToken stop = default)
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
        if (ProcedureCheck.Run(procedure) is { Proved: false } report)
            throw new UnlawfulProcedureException(report);
        await database.InTransaction(
            async transaction =>
            {
                var db = transaction.Db;
                foreach (
                    var older in await db
                        .ProcedureFiles.Where(f => f.Name == procedure.Id)
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
    }

    /// <summary>The files in force, for those who open a case.</summary>
    public async Task<IReadOnlyList<Procedure>> InForce(CancellationToken stop = default)
    {
        await using var db = database.Open();
        var hashes = await db
            .ProcedureFiles.Where(f => f.Status == ProcedureStatus.InForce)
            .OrderBy(f => f.Name)
            .Select(f => f.Hash)
            .ToListAsync(stop);
        var procedures = new List<Procedure>();
        foreach (var hash in hashes)
            procedures.Add(await ByHash(hash, stop));
        return procedures;
    }

    /// <summary>The file in force under that name, or null.</summary>
    public async Task<Procedure?> Find(string name, CancellationToken stop = default)
    {
        await using var db = database.Open();
        var hash = await db
            .ProcedureFiles.Where(f => f.Name == name && f.Status == ProcedureStatus.InForce)
            .Select(f => f.Hash)
            .SingleOrDefaultAsync(stop);
        return hash is null ? null : await ByHash(hash, stop);
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
