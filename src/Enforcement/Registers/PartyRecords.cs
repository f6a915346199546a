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

    /// <summary>Fines in force against the party for acts of that day, by any body, other cases than this (art. 29).</summary>
    public static async Task<IReadOnlyList<PriorFine>> Fines(
        ZhifaDb db,
        long partyId,
        DateOnly actOn,
        long exceptCase,
        CancellationToken stop = default
    ) =>
        await (
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
                item.PartyId == partyId
                && item.CaseId != exceptCase
                && item.InForce
                && item.Kind == PenaltyKind.Fine
                && violation.ActOn == actOn
            orderby item.Id
            select new PriorFine(
                body.Name,
                item.DocumentNumber,
                item.ViolationItem,
                violation.ActOn,
                violation.Place,
                item.Amount ?? 0m
            )
        ).ToListAsync(stop);

    /// <summary>Established violations of the party since that day, over all bodies, other cases than this (art. 33(1)).</summary>
    public static async Task<IReadOnlyList<PriorViolation>> Violations(
        ZhifaDb db,
        long partyId,
        DateOnly since,
        long exceptCase,
        CancellationToken stop = default
    ) =>
        await (
            from violation in db.CaseViolations
            join row in db.Cases on violation.CaseId equals row.Id
            join body in db.Bodies on row.BodyId equals body.Id
            where
                violation.PartyId == partyId
                && violation.CaseId != exceptCase
                && violation.Established
                && violation.DecidedOn >= since
            orderby violation.DecidedOn, violation.CaseId
            select new PriorViolation(
                body.Name,
                violation.ViolationItem,
                violation.DecidedOn!.Value
            )
        ).ToListAsync(stop);
}
