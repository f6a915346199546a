using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Cases;

/// <summary>For whom and what the registers are asked, as of which day.</summary>
/// <param name="PartyId">Null where no gate asks for other cases of the party.</param>
internal sealed record Wanted(
    string Body,
    IReadOnlyList<Scene> Scenes,
    Party? Party,
    IReadOnlyCollection<string> Officers,
    long? PartyId,
    long CaseId,
    DateOnly Day
)
{
    /// <summary>What the step would give; null where it gives none.</summary>
    public string? ArchiveNumber { get; init; }

    /// <summary>Other cases that the step names, by their numbers.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>The account of the acting legal reviewer, or null.</summary>
    public long? Reviewer { get; init; }

    /// <summary>Whether a gate asks the body's lists.</summary>
    public bool Lists { get; init; }

    /// <summary>The day by whose rules a violation is measured, where that is not the day of the step: a decision is (art. 37).</summary>
    public DateOnly? LawDay { get; init; }

    /// <summary>Which rules the case has found to apply to a violation of a party, both by their places; or null.</summary>
    public Func<int, int, ApplicableLaw?> Law { get; init; } = (_, _) => null;

    /// <summary>Of a joint case all its parties; the first is the party above.</summary>
    public IReadOnlyList<WantedParty> Parties { get; init; } = [];
}

/// <param name="Id">Null where no gate asks for other cases of the party.</param>
internal sealed record WantedParty(int Place, Party Party, long? Id);

/// <summary>Fills what the gates read from the registers, as of the legal day, and keeps it for replay.</summary>
internal static class CaseReadings
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task<RegisterReadings> Gather(
        ZhifaDb db,
        Wanted wanted,
        CancellationToken stop
    )
    {
        var (bodyCode, scenes, party, officers, partyId, caseId, day) = wanted;
        var body =
            await Bodies.Find(db, bodyCode, stop)
            ?? throw new InvalidOperationException($"No body {bodyCode}.");
        var each = await Each(
            db,
            wanted,
            wanted.Parties.Count > 0 ? wanted.Parties
                : party is null ? []
                : [new(1, party, partyId)],
            Grantee(body),
            stop
        );
        var own =
            each.FirstOrDefault()
            ?? new(0, null, [], [])
            {
                Item = scenes is [var scene, ..]
                    ? await Items.OnDay(db, scene.PowerItem, bodyCode, day, Grantee(body), stop)
                    : null,
            };
        return new(
            body,
            await Officers.OnDay(db, officers, day, stop),
            own.Item,
            own.Violation,
            own.Fines,
            own.Violations
        )
        {
            Each = wanted.Parties.Count > 0 || scenes.Count > 1 ? each : [],
            Change = own.Change,
            Lists = wanted.Lists ? await BodyLists.Of(db, bodyCode, stop) : [],
            Reviewer = wanted.Reviewer is { } user ? await Reviewers.Find(db, user, stop) : null,
            CasesKnown = wanted.Cases.Count == 0 ? [] : await Known(db, wanted, stop),
            ArchiveNumberOf = wanted.ArchiveNumber is null
                ? null
                : await db
                    .Cases.Where(row =>
                        row.ArchiveNumber == wanted.ArchiveNumber
                        && row.Id != caseId
                        && db.Bodies.Any(b => b.Id == row.BodyId && b.Code == bodyCode)
                    )
                    .Select(row => row.Number)
                    .FirstOrDefaultAsync(stop),
        };
    }

    /// <summary>Whose powers they are: an organisation that was entrusted uses those of the organ.</summary>
    private static string Grantee(BodyOnDay body) => body.EntrustedBy?.OrganCode ?? body.Code;

    private static Task<List<KnownCase>> Known(ZhifaDb db, Wanted wanted, CancellationToken stop) =>
        db
            .Cases.Where(row =>
                wanted.Cases.Contains(row.Number!)
                && row.Id != wanted.CaseId
                && db.Bodies.Any(b => b.Id == row.BodyId && b.Code == wanted.Body)
            )
            .Select(row => new KnownCase(
                row.Number!,
                db.CaseParties.Any(party =>
                    party.CaseId == row.Id
                    && db.CaseParties.Any(own =>
                        own.CaseId == wanted.CaseId && own.PartyId == party.PartyId
                    )
                )
            ))
            .ToListAsync(stop);

    /// <summary>What the registers say about each party and each violation, asked for all of them at once.</summary>
    private static async Task<IReadOnlyList<PartyReadings>> Each(
        ZhifaDb db,
        Wanted wanted,
        IReadOnlyList<WantedParty> parties,
        string grantee,
        CancellationToken stop
    )
    {
        var scenes = wanted.Scenes;
        if (scenes.Count == 0)
            return [.. parties.Select(one => new PartyReadings(one.Place, null, [], []))];
        var power = new Dictionary<string, PowerItemOnDay?>();
        foreach (var code in scenes.Select(scene => scene.PowerItem).Distinct())
            power[code] = await Items.OnDay(db, code, wanted.Body, wanted.Day, grantee, stop);
        // The tiers depend on the kind of party.
        var items =
            new Dictionary<
                (string, DateOnly, PartyKind),
                (ViolationItemOnDay? Then, LawChange? Change)
            >();
        foreach (var kind in parties.Select(one => one.Party.Kind).Distinct())
        foreach (
            var (item, day) in scenes.Select(scene => (scene.ViolationItem, scene.ActOn)).Distinct()
        )
            items[(item, day, kind)] = await Violations.OnDays(
                db,
                item,
                day,
                wanted.LawDay ?? wanted.Day,
                kind,
                stop
            );
        var known = parties.Select(one => one.Id).OfType<long>().ToList();
        var fines = await PartyRecords.Fines(
            db,
            known,
            [.. scenes.Select(scene => scene.ActOn).Distinct()],
            wanted.CaseId,
            stop
        );
        var years = items
            .Values.SelectMany(item => new[] { item.Then, item.Change?.Now })
            .OfType<ViolationItemOnDay>()
            .Select(Leniency.LookBackYears);
        var violations = await PartyRecords.Violations(
            db,
            years.Any() ? known : [],
            wanted.Day.AddYears(-years.DefaultIfEmpty().Max()),
            wanted.CaseId,
            stop
        );
        return
        [
            .. parties.SelectMany(one =>
                scenes.Select(
                    (scene, row) =>
                    {
                        var (then, change) = items[
                            (scene.ViolationItem, scene.ActOn, one.Party.Kind)
                        ];
                        return new PartyReadings(
                            one.Place,
                            change?.Measure(wanted.Law(one.Place, row + 1)) ?? then,
                            [.. fines[one.Id ?? 0].Where(fine => fine.ActOn == scene.ActOn)],
                            [.. violations[one.Id ?? 0]]
                        )
                        {
                            Act = scenes.Count > 1 ? row + 1 : null,
                            Item = power[scene.PowerItem],
                            Change = change,
                        };
                    }
                )
            ),
        ];
    }

    /// <summary>As stored in <c>entry_read</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(RegisterReadings registers)
    {
        yield return new("body", JsonSerializer.Serialize(registers.Body, Plain));
        yield return new("officers", JsonSerializer.Serialize(registers.Officers, Plain));
        yield return new("item", JsonSerializer.Serialize(registers.Item, Plain));
        yield return new("violation", JsonSerializer.Serialize(registers.Violation, Plain));
        yield return new("fines", JsonSerializer.Serialize(registers.Fines, Plain));
        yield return new("violations", JsonSerializer.Serialize(registers.Violations, Plain));
        if (registers.Change is { } change)
            yield return new("change", JsonSerializer.Serialize(change, Plain));
        if (registers.Each.Count > 0)
            yield return new("each", JsonSerializer.Serialize(registers.Each, Plain));
        if (registers.Lists.Count > 0)
            yield return new("lists", JsonSerializer.Serialize(registers.Lists, Plain));
        if (registers.Reviewer is { } reviewer)
            yield return new("reviewer", JsonSerializer.Serialize(reviewer, Plain));
        if (registers.CasesKnown.Count > 0)
            yield return new("cases", JsonSerializer.Serialize(registers.CasesKnown, Plain));
        if (registers.ArchiveNumberOf is { } other)
            yield return new("archiveNumberOf", JsonSerializer.Serialize(other, Plain));
    }

    public static RegisterReadings Read(IReadOnlyDictionary<string, string> reads) =>
        new(
            Of<BodyOnDay>(reads, "body")!,
            Of<IReadOnlyList<OfficerOnDay>>(reads, "officers")!,
            Of<PowerItemOnDay>(reads, "item"),
            Of<ViolationItemOnDay>(reads, "violation"),
            Of<IReadOnlyList<PriorFine>>(reads, "fines")!,
            Of<IReadOnlyList<PriorViolation>>(reads, "violations")!
        )
        {
            Each = Read<IReadOnlyList<PartyReadings>>(reads, "each") ?? [],
            Change = Read<LawChange>(reads, "change"),
            Lists = Read<IReadOnlyList<BodyListRow>>(reads, "lists") ?? [],
            Reviewer = Read<ReviewerOnDay>(reads, "reviewer"),
            CasesKnown = Read<IReadOnlyList<KnownCase>>(reads, "cases") ?? [],
            ArchiveNumberOf = Read<string>(reads, "archiveNumberOf"),
        };

    /// <summary>What only some steps read.</summary>
    private static T? Read<T>(IReadOnlyDictionary<string, string> reads, string name)
        where T : class => reads.ContainsKey(name) ? Of<T>(reads, name) : null;

    private static T? Of<T>(IReadOnlyDictionary<string, string> reads, string name) =>
        JsonSerializer.Deserialize<T>(reads[name], Plain);
}
