using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;

namespace Zhifa.Enforcement.Cases;

/// <summary>What is due and what was paid.</summary>
internal static class MoneyWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        foreach (var clock in step.Started.Where(started => started.Id == "penalty.payment"))
            if (step.Block<Deferral>() is not null)
                await PutOff(db, step, clock.Clock.Due, stop);
            else
                foreach (var (kind, sum) in Owed(step.Own))
                    db.Add(Due(step, kind, sum, clock.Clock.Due));
        if (step.Block<SurchargeImposed>() is { } surcharge)
            db.Add(Due(step, MoneyKind.Surcharge, surcharge.Amount, step.Day));
        var paid = step.Block<Payment>();
        if (paid is not null)
            db.Add(
                Paid(
                    step,
                    paid.PaidOn,
                    paid.Fine,
                    paid.Gains ?? 0,
                    paid.Surcharge ?? 0,
                    paid.Reference
                )
            );
        var collected = step.Block<OnSiteCollection>();
        if (collected is not null)
            db.Add(Paid(step, step.Day, collected.Amount, 0, 0, collected.ReceiptNumber ?? ""));
        var result = step.Block<CourtResult>();
        if (result is { Amount: { } amount and > 0 })
            db.Add(ByCourt(step, amount, result.Reference));
        if (
            paid is not null
            || collected is not null
            || result is not null
            || step.Block<RemedyResult>() is not null
            || step.Block<RemedyEffect>() is not null
            || step.After.Has("revoked")
        )
            await Settle(db, step, stop);
    }

    /// <summary>What a decision makes due: the fine, and the gains that it confiscates.</summary>
    private static IEnumerable<(MoneyKind Kind, decimal Amount)> Owed(CaseState own)
    {
        var (fine, gains) = (Owing.Fine(own), Owing.Gains(own));
        if (fine > 0 || gains == 0)
            yield return (MoneyKind.Fine, fine);
        if (gains > 0)
            yield return (MoneyKind.Gains, gains);
    }

    private static async Task PutOff(
        ZhifaDb db,
        WrittenStep step,
        DateOnly due,
        CancellationToken stop
    )
    {
        foreach (
            var owed in await db
                .MoneyDue.Where(owed =>
                    owed.CaseId == step.Row.Id
                    && owed.Position == step.Position
                    && owed.Kind == MoneyKind.Fine
                    && !owed.Settled
                )
                .ToListAsync(stop)
        )
            owed.DueOn = due;
    }

    private static MoneyDue Due(WrittenStep step, MoneyKind kind, decimal amount, DateOnly due) =>
        new()
        {
            CaseId = step.Row.Id,
            Position = step.Position,
            Kind = kind,
            Amount = amount,
            DueOn = due,
            Settled = false,
        };

    private static PaymentRow Paid(
        WrittenStep step,
        DateOnly on,
        decimal fine,
        decimal gains,
        decimal surcharge,
        string reference
    ) =>
        new()
        {
            CaseId = step.Row.Id,
            Position = step.Position,
            PaidOn = on,
            Fine = fine,
            Gains = gains,
            Surcharge = surcharge,
            Reference = reference,
        };

    private static PaymentRow ByCourt(WrittenStep step, decimal amount, string reference)
    {
        var before = step.Situation.Case.For(step.Situation.Procedure, step.Position + 1);
        var fine = Math.Min(amount, Owing.FineLeft(before));
        var gains = Math.Min(amount - fine, Owing.GainsLeft(before));
        return Paid(step, step.Day, fine, gains, amount - fine - gains, reference);
    }

    private static async Task Settle(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        foreach (
            var due in await db
                .MoneyDue.Where(due => due.CaseId == step.Row.Id && !due.Settled)
                .ToListAsync(stop)
        )
        {
            var own = step.For(due.Position);
            due.Amount = due.Kind switch
            {
                MoneyKind.Fine => Owing.Fine(own),
                MoneyKind.Gains => Owing.Gains(own),
                _ => due.Amount,
            };
            var left = due.Kind switch
            {
                MoneyKind.Fine => Owing.FineLeft(own),
                MoneyKind.Gains => Owing.GainsLeft(own),
                _ => Owing.SurchargeLeft(own),
            };
            // Under a decision that stands no more nothing is due.
            due.Settled = Owing.Gone(own) || left == 0;
        }
    }
}
