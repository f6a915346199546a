using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;

namespace Zhifa.Enforcement.Cases;

/// <summary>The rows by which other cases and statistics know a decision.</summary>
internal static class PenaltyWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        if (step.Block<PenaltyDecision>() is { } penalty)
        {
            db.Add(Item(step, penalty));
            db.Add(Statistic(step, penalty));
            await Establish(db, step, true, stop);
        }
        else if (step.Block<NoPenaltyDecision>() is { } none)
            await Establish(db, step, none.Ground != NoPenaltyGround.NotEstablished, stop);
        else if (step.Block<Revocation>() is not null)
        {
            await Establish(db, step, false, stop);
            foreach (
                var item in await db
                    .PenaltyItems.Where(item => item.CaseId == step.Row.Id)
                    .ToListAsync(stop)
            )
                item.InForce = false;
        }
    }

    private static PenaltyItem Item(WrittenStep step, PenaltyDecision penalty)
    {
        var scene = step.Situation.Case.Latest<Scene>()!;
        return new()
        {
            CaseId = step.Row.Id,
            PartyId = step.Party.Id,
            ViolationItem = scene.ViolationItem,
            ActKey = SameAct.Key(scene.ActOn, scene.Place),
            Kind = penalty.Kind,
            Amount = penalty.Amount,
            Tier = penalty.Tier,
            DecidedOn = step.Day,
            InForce = true,
            DocumentNumber = step.Papers[0].Issued.Number!,
        };
    }

    private static StatAct Statistic(WrittenStep step, PenaltyDecision penalty) =>
        new()
        {
            CityCode = step.Row.CityCode,
            DistrictCode = step.Row.DistrictCode,
            BodyId = step.Row.BodyId,
            Year = step.Day.Year,
            DecidedOn = step.Day,
            CaseId = step.Row.Id,
            PartyId = step.Party.Id,
            Entry = step.Entry,
            Procedure = step.Row.Procedure,
            Heaviest = penalty.Kind,
            Warning = penalty.Kind == PenaltyKind.Warning,
            Fine = penalty.Kind == PenaltyKind.Fine,
            FineAmount = penalty.Amount ?? 0,
            ConfiscatedAmount = 0,
        };

    private static async Task Establish(
        ZhifaDb db,
        WrittenStep step,
        bool established,
        CancellationToken stop
    )
    {
        var violation = await db.CaseViolations.SingleAsync(row => row.CaseId == step.Row.Id, stop);
        violation.Established = established;
        violation.DecidedOn ??= step.Day;
    }
}
