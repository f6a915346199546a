using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;

namespace Zhifa.Enforcement.Cases;

/// <summary>The rows by which other cases and statistics know a decision.</summary>
internal static class PenaltyWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        var lines = Lines(step);
        if (lines.Count > 0)
        {
            db.AddRange(lines.Select(line => Item(step, line)));
            db.Add(Statistic(step, lines));
            await Establish(db, step, null, true, stop);
        }
        else if (step.Block<NoPenaltyDecision>() is { } none)
            await Establish(db, step, null, none.Ground != NoPenaltyGround.NotEstablished, stop);
        // The body, a reconsideration organ or a court has done away with it.
        else if (step.After.Has("revoked") && !step.Situation.Case.Has("revoked"))
            await End(db, step, null, stop);
        // Of several parties, with what was decided against one.
        else if (step.Block<RemedyEffect>() is not null && Owing.Gone(step.Own))
            await End(db, step, step.Parties.At(step.Position + 1).Id, stop);
        else if (
            step.Block<RemedyResult>() is not null
            && Owing.Change(step.Own)?.Fine is { } changed
        )
            Change(await InForce(db, step, step.Parties.At(step.Position + 1).Id, stop), changed);
    }

    private static async Task End(
        ZhifaDb db,
        WrittenStep step,
        long? partyId,
        CancellationToken stop
    )
    {
        await Establish(db, step, partyId, false, stop);
        foreach (var item in await InForce(db, step, partyId, stop))
            item.InForce = false;
    }

    /// <param name="partyId">Null for all parties.</param>
    private static Task<List<PenaltyItem>> InForce(
        ZhifaDb db,
        WrittenStep step,
        long? partyId,
        CancellationToken stop
    ) =>
        db
            .PenaltyItems.Where(item =>
                item.CaseId == step.Row.Id
                && item.InForce
                && (partyId == null || item.PartyId == partyId)
            )
            .ToListAsync(stop);

    /// <summary>The fine that reconsideration or a court has left: nothing of it, and it is in force no more.</summary>
    private static void Change(List<PenaltyItem> items, decimal left)
    {
        foreach (var item in items.Where(item => item.Kind == PenaltyKind.Fine))
        {
            (item.Amount, item.InForce) = (Math.Min(left, item.Amount ?? 0), left > 0);
            left -= item.Amount ?? 0;
        }
    }

    /// <summary>What the step decided, line by line; nothing when it decided no penalty.</summary>
    private static IReadOnlyList<PenaltyLine> Lines(WrittenStep step) =>
        step.Block<PenaltyDecision>() is not null || step.Block<OrdinaryDecision>() is not null
            ? Penalties.Decided(step.After)
            : [];

    private static PenaltyItem Item(WrittenStep step, PenaltyLine line)
    {
        var scene = step.After.Acts().First(act => line.Act is null || act.Place == line.Act).Scene;
        // A line names nobody where only one is left.
        var place = line.Party ?? step.Situation.Concerns ?? 1;
        return new()
        {
            CaseId = step.Row.Id,
            PartyId = step.Parties.At(place).Id,
            ViolationItem = scene.ViolationItem,
            ActKey = SameAct.Key(scene.ActOn, scene.Place),
            Kind = line.Kind,
            Amount = line.Amount,
            Tier = line.Tier,
            BeyondTier =
                (
                    line.Act is { } act
                        ? step.Situation.Registers.For(place, act)
                        : step.Situation.Registers.For(place)
                ).Violation
                    is { } item
                && Penalties.Beyond(item, line),
            DecidedOn = step.Day,
            InForce = true,
            DocumentNumber = step
                .Papers.First(paper => paper.Issued.Party == 0 || paper.Issued.Party == place)
                .Issued.Number!,
        };
    }

    private static StatAct Statistic(WrittenStep step, IReadOnlyList<PenaltyLine> lines)
    {
        bool Has(PenaltyKind kind) => lines.Any(line => line.Kind == kind);
        decimal Sum(params PenaltyKind[] kinds) =>
            lines.Where(line => kinds.Contains(line.Kind)).Sum(line => line.Amount ?? 0);
        return new()
        {
            CityCode = step.Row.CityCode,
            DistrictCode = step.Row.DistrictCode,
            BodyId = step.Row.BodyId,
            Year = step.Day.Year,
            DecidedOn = step.Day,
            CaseId = step.Row.Id,
            // Several parties penalised in one case are one case (案件), in its heaviest class.
            PartyId = step.Parties.At(step.After.Places()[0]).Id,
            Entry = step.Entry,
            Procedure = step.Row.Procedure,
            Heaviest = lines.Max(line => line.Kind),
            Warning = Has(PenaltyKind.Warning),
            Criticism = Has(PenaltyKind.Criticism),
            Fine = Has(PenaltyKind.Fine),
            ConfiscationOfGains = Has(PenaltyKind.ConfiscationOfGains),
            ConfiscationOfGoods = Has(PenaltyKind.ConfiscationOfGoods),
            LicenceSuspension = Has(PenaltyKind.LicenceSuspension),
            Downgrading = Has(PenaltyKind.Downgrading),
            Restriction = Has(PenaltyKind.Restriction),
            Halt = Has(PenaltyKind.Halt),
            ClosingDown = Has(PenaltyKind.ClosingDown),
            Disqualification = Has(PenaltyKind.Disqualification),
            LicenceRevocation = Has(PenaltyKind.LicenceRevocation),
            Detention = Has(PenaltyKind.Detention),
            Other = Has(PenaltyKind.Other),
            FineAmount = Sum(PenaltyKind.Fine),
            ConfiscatedAmount = Sum(
                PenaltyKind.ConfiscationOfGains,
                PenaltyKind.ConfiscationOfGoods
            ),
        };
    }

    private static async Task Establish(
        ZhifaDb db,
        WrittenStep step,
        long? partyId,
        bool established,
        CancellationToken stop
    )
    {
        var staying = step.After.Places().Select(place => place - 1).ToList();
        foreach (
            var violation in await db
                .CaseViolations.Where(row =>
                    row.CaseId == step.Row.Id
                    && staying.Contains(row.PartyPosition)
                    && (partyId == null || row.PartyId == partyId)
                )
                .ToListAsync(stop)
        )
        {
            violation.Established = established;
            // Decided anew, it is the new decision that counts.
            violation.DecidedOn = established ? step.Day : violation.DecidedOn ?? step.Day;
        }
    }
}
