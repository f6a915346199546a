using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>The parties of a case as the register of parties knows them, by their places, from 1.</summary>
internal sealed class PartiesOfCase(IReadOnlyDictionary<int, PartyRow> rows)
{
    public static readonly PartiesOfCase None = new(new Dictionary<int, PartyRow>());

    /// <summary>Null while the case has none.</summary>
    public PartyRow? First => rows.Count == 0 ? null : rows[rows.Keys.Min()];

    /// <summary>In the order of their keys: whoever holds several takes them in the same order.</summary>
    public IEnumerable<PartyRow> ToHold => rows.Values.OrderBy(row => row.Id);

    public IEnumerable<KeyValuePair<int, PartyRow>> ByPlace => rows.OrderBy(row => row.Key);

    /// <summary>The one at that place.</summary>
    public PartyRow At(int place) => rows[place];

    /// <summary>These alone, in this order, as the parties of a case of its own.</summary>
    public PartiesOfCase Only(IEnumerable<int> places) =>
        new(
            places
                .Select((place, row) => (Place: row + 1, Row: rows[place]))
                .ToDictionary(one => one.Place, one => one.Row)
        );

    public long? Id(int place) => rows.GetValueOrDefault(place)?.Id;

    public static async Task<PartiesOfCase> Of(ZhifaDb db, long caseId, CancellationToken stop) =>
        new(
            await (
                from party in db.CaseParties
                join known in db.Parties on party.PartyId equals known.Id
                where party.CaseId == caseId
                select new { party.Position, known }
            ).ToDictionaryAsync(row => row.Position + 1, row => row.known, stop)
        );

    /// <summary>The parties that the step makes those of the case, enrolled when new; else those that it has, if it has any yet.</summary>
    public static async Task<PartiesOfCase> Named(
        Transaction transaction,
        PartyCodes codes,
        Situation situation,
        PartiesOfCase known,
        CancellationToken stop
    )
    {
        var rows = new Dictionary<int, PartyRow>();
        // In one order whatever the form's, so that two cases that meet the same people do not wait for each other.
        foreach (
            var (place, party) in PartiesInTime
                .PutInForce(situation)
                .OrderBy(named => named.Party.Code, StringComparer.Ordinal)
        )
            rows[place] = await PartyRecords.Enrol(
                transaction,
                codes,
                party,
                situation.RecordedAt,
                stop
            );
        return rows.Count == 0 ? known : new(rows);
    }

    /// <summary>What the registers are to be asked about each of several; empty where the case has one.</summary>
    /// <param name="records">Whether a gate asks for their other cases.</param>
    public IReadOnlyList<WantedParty> Wanted(Situation situation, bool records)
    {
        var parties = JointInput.Parties(situation);
        return parties.Count < 2 && !situation.Case.IsJoint()
            ? []
            :
            [
                .. parties.Select(one => new WantedParty(
                    one.Place,
                    one.Party,
                    records ? Id(one.Place) : null
                )),
            ];
    }
}
