using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Registers;

/// <summary>What is on record about a party over all bodies.</summary>
public static class PartyRecords
{
    /// <summary>
    /// The party of this code, made when new, safe when two steps meet it at once. The caller then locks the row where a
    /// predicate says so.
    /// </summary>
    public static async Task<PartyRow> Enrol(
        Transaction transaction,
        PartyCodes codes,
        Party party,
        DateTimeOffset now,
        CancellationToken stop = default
    )
    {
        var db = transaction.Db;
        var row = new PartyRow
        {
            Kind = party.Kind,
            Name = party.Name,
            CodeKey = codes.Key(party.Code),
            MaskedCode = PartyCodes.Mask(party.Code),
            CreatedAt = now,
        };
        var kind = FieldText.Write(row.Kind);
        var at = now.ToUnixTimeMilliseconds();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into party (kind, name, code_key, masked_code, created_at)
            values ({kind}, {row.Name}, {row.CodeKey}, {row.MaskedCode}, {at})
            on conflict (code_key) do nothing
            """,
            stop
        );
        return await db.Parties.SingleAsync(known => known.CodeKey == row.CodeKey, stop);
    }

    /// <summary>Fines in force against each of the parties for acts of those days, by any body, other cases than this (art. 29).</summary>
    public static async Task<ILookup<long, PriorFine>> Fines(
        ZhifaDb db,
        IReadOnlyCollection<long> parties,
        IReadOnlyCollection<DateOnly> actOn,
        long exceptCase,
        CancellationToken stop = default
    )
    {
        if (parties.Count == 0)
            return NoFines;
        var found = await (
            from item in db.PenaltyItems
            join row in db.Cases on item.CaseId equals row.Id
            join body in db.Bodies on row.BodyId equals body.Id
            join violation in db.CaseViolations
                on new
                {
                    item.CaseId,
                    item.PartyId,
                    item.ViolationItem,
                    item.ActKey,
                } equals new
                {
                    violation.CaseId,
                    violation.PartyId,
                    violation.ViolationItem,
                    violation.ActKey,
                }
            where
                parties.Contains(item.PartyId)
                && item.CaseId != exceptCase
                && item.InForce
                && item.Kind == PenaltyKind.Fine
                && actOn.Contains(violation.ActOn)
            orderby item.Id
            select new
            {
                item.PartyId,
                Fine = new PriorFine(
                    body.Name,
                    item.DocumentNumber,
                    item.ViolationItem,
                    violation.ActOn,
                    violation.Place,
                    item.Amount ?? 0m
                ),
            }
        ).ToListAsync(stop);
        return found.ToLookup(row => row.PartyId, row => row.Fine);
    }

    private static readonly ILookup<long, PriorFine> NoFines = Array
        .Empty<PriorFine>()
        .ToLookup(_ => 0L);

    private static readonly ILookup<long, PriorViolation> NoViolations = Array
        .Empty<PriorViolation>()
        .ToLookup(_ => 0L);

    /// <summary>Established violations of each of the parties since that day, over all bodies, other cases than this (art. 33(1)).</summary>
    public static async Task<ILookup<long, PriorViolation>> Violations(
        ZhifaDb db,
        IReadOnlyCollection<long> parties,
        DateOnly since,
        long exceptCase,
        CancellationToken stop = default
    )
    {
        if (parties.Count == 0)
            return NoViolations;
        var found = await (
            from violation in db.CaseViolations
            join row in db.Cases on violation.CaseId equals row.Id
            join body in db.Bodies on row.BodyId equals body.Id
            where
                parties.Contains(violation.PartyId)
                && violation.CaseId != exceptCase
                && violation.Established
                && violation.DecidedOn >= since
            orderby violation.DecidedOn, violation.CaseId
            select new
            {
                violation.PartyId,
                Prior = new PriorViolation(
                    body.Name,
                    violation.ViolationItem,
                    violation.DecidedOn!.Value
                ),
            }
        ).ToListAsync(stop);
        return found.ToLookup(row => row.PartyId, row => row.Prior);
    }
}
