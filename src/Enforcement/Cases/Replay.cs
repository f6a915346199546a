using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;
using Zhifa.Ledger;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// Tells a case again from its entries alone into an empty database: hashes, gates judged by what was recorded as read,
/// documents written anew, every table filled by the code that filled it first; then holds the two against each other. What it says of
/// a case that it opened, or that opened it, is held against the chain of that one.
/// </summary>
public static class Replay
{
    /// <param name="source">Where the case lies. Nothing is written there.</param>
    /// <param name="ground">A migrated database without cases; replaying several cases into it is fine, a case before those that it opened.</param>
    /// <param name="codes">With the key of the installation, since parties are known by keyed hashes.</param>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    public static async Task<ReplayReport> Of(
        ZhifaDb source,
        long caseId,
        ZhifaDatabase ground,
        PartyCodes codes,
        CancellationToken stop = default
    )
    {
        var row =
            await source.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, stop)
            ?? throw new ArgumentException($"There is no case {caseId}.", nameof(caseId));
        var chain = await Chains.Read(source, EntryWriting.CaseSubject, caseId, stop);
        // On a chain that does not hold nothing can be built.
        if (ChainCheck.Verify(chain, new(row.Seq, row.HeadHash ?? "")) is { } broken)
            return new(caseId, [new("entry", broken.Seq, broken.Reason)], chain.Count);
        await using (var db = ground.Open())
            await ReplayGround.Fill(source, db, row, stop);
        var (procedures, calendars) = (
            await Procedures(source, chain, stop),
            await Calendars.Editions(source, stop)
        );
        if (await new ChainAgreement(source, procedures).Of(row, stop) is { Count: > 0 } apart)
            return new(caseId, apart, chain.Count);
        var found = await ground.InTransaction(
            transaction =>
                new ReplayFold(transaction, codes, procedures, calendars).Of(chain, stop),
            stop
        );
        if (found.Count > 0)
            return new(caseId, found, chain.Count);
        await using var told = ground.Open();
        return new(caseId, await CaseComparison.Of(source, told, caseId, stop), chain.Count);
    }

    private static async Task<IReadOnlyDictionary<string, Procedure>> Procedures(
        ZhifaDb source,
        IReadOnlyList<RecordedEntry> chain,
        CancellationToken stop
    )
    {
        var hashes = chain.Select(entry => entry.Header.ProcedureHash).Distinct().ToList();
        var files = await source
            .ProcedureFiles.AsNoTracking()
            .Where(file => hashes.Contains(file.Hash))
            .ToListAsync(stop);
        return files
            .Select(file => ProcedureReader.Read(file.Text, file.Name))
            .ToDictionary(procedure => procedure.Hash);
    }
}
