using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>The procedure files of the installation, kept for ever by hash. Only a proved file is put in force.</summary>
public sealed partial class ProcedureShelf(ZhifaDatabase database)
{
    private readonly ConcurrentDictionary<string, Procedure> _read = new();

    /// <summary>
    /// The file by which a step of a running case is judged: the one that the case is run by, unless the law has changed by that day; of an act from
    /// before such a change, the one of its day.
    /// </summary>
    /// <param name="hash">Of the file that the case is run by.</param>
    /// <param name="day">The legal day of the step (China).</param>
    public async Task<Procedure> Governing(
        ZhifaDb db,
        long caseId,
        string hash,
        DateOnly day,
        CancellationToken stop = default
    ) =>
        (await ByHash(hash, stop)) is var own && own.TakesOverFrom > day
            ? await Before(db, caseId, own, day, stop)
            : (await Governing(db, hash, day, stop))[^1].Procedure;

    /// <summary>
    /// The files by which a case is run up to a day, one after the other: its own, and each change of law from its day on.
    /// </summary>
    public async Task<IReadOnlyList<GoverningFile>> Governing(
        ZhifaDb db,
        string hash,
        DateOnly until,
        CancellationToken stop = default
    )
    {
        var own = await ByHash(hash, stop);
        var inForce = await db
            .ProcedureFiles.Where(file =>
                file.Name == own.Id
                && file.Status == ProcedureStatus.InForce
                && file.InForceFrom <= until
                && file.Hash != hash
            )
            .Select(file => file.Hash)
            .ToListAsync(stop);
        var others = new List<Procedure>();
        foreach (var other in inForce)
            others.Add(await ByHash(other, stop));
        List<GoverningFile> files = [new(own, DateOnly.MinValue, until)];
        foreach (
            var since in others
                .Where(one =>
                    one.TakesOverFrom <= until
                    && own.Region.StartsWith(one.Region, StringComparison.Ordinal)
                )
                .GroupBy(one => one.TakesOverFrom!.Value)
                .OrderBy(alike => alike.Key)
        )
            if (
                since
                    .Where(one => TakesOver(one, files[^1].Procedure))
                    .MaxBy(one => (one.Region.Length, one.InForce)) is
                { } next
            )
            {
                files[^1] = files[^1] with { Until = since.Key.AddDays(-1) };
                files.Add(new(next, since.Key, until));
            }
        return files;
    }

    /// <summary>Whether cases go over from the one to the other: it binds them, and knows all that they may have on record.</summary>
    private static bool TakesOver(Procedure newer, Procedure older) =>
        Binds(newer, older) && !Succession.Missing(older, newer).Any();

    /// <summary>The file by which the case was run on a day before the law changed; where it began only then, its own.</summary>
    private async Task<Procedure> Before(
        ZhifaDb db,
        long caseId,
        Procedure own,
        DateOnly day,
        CancellationToken stop
    )
    {
        var before = await db
            .Entries.Where(entry =>
                entry.SubjectKind == EntryWriting.CaseSubject
                && entry.SubjectId == caseId
                && entry.ProcedureHash != own.Hash
            )
            .GroupBy(entry => entry.ProcedureHash)
            .Select(alike => new { Hash = alike.Key, Last = alike.Max(entry => entry.Seq) })
            .OrderByDescending(file => file.Last)
            .ToListAsync(stop);
        foreach (var file in before)
            if (
                await ByHash(file.Hash, stop) is var one
                && one.Id == own.Id
                && !(one.TakesOverFrom > day)
            )
                return one;
        return own;
    }

    /// <summary>A later change of law; a file that a body has since put in force for itself lies on that change already.</summary>
    private static bool Binds(Procedure newer, Procedure older) =>
        newer.BindsRunningFrom > (older.BindsRunningFrom ?? DateOnly.MinValue)
        && older.InForce < newer.TakesOverFrom;

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

/// <summary>A file and the legal days (China), both included, on which a case is run by it.</summary>
public sealed record GoverningFile(Procedure Procedure, DateOnly From, DateOnly Until);
