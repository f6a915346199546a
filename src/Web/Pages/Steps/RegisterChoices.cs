using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What the registers of the actor's body offer for choice, as of the legal day.</summary>
public sealed record RegisterChoices(
    IReadOnlyList<ChoiceGroup> Violations,
    IReadOnlyDictionary<string, string> PowerItemOf,
    IReadOnlyList<(string Value, string Label)> Officers
)
{
    public static readonly RegisterChoices None = new([], new Dictionary<string, string>(), []);

    /// <summary>Whether a step asks for anything that only the registers can offer.</summary>
    public static bool AskedBy(Step step) =>
        step.Blocks.Any(asked =>
            asked.Block.Record == typeof(Scene)
            || asked.Block.Record == typeof(Handler)
            // Whoever rules on other violations reads their titles.
            || asked.Block.Record == typeof(ChangeRuling)
        );

    public static async Task<RegisterChoices> Of(
        ZhifaDb db,
        Actor actor,
        DateOnly day,
        CancellationToken stop
    )
    {
        var power = await db
            .PowerItems.AsNoTracking()
            .Where(item =>
                item.InForceFrom <= day
                && (item.InForceUntil == null || item.InForceUntil >= day)
                && db.BodyItems.Any(held =>
                    held.PowerItemId == item.Id
                    && held.BodyId == actor.BodyId
                    && held.FromOn <= day
                    && (held.UntilOn == null || held.UntilOn >= day)
                )
            )
            .OrderBy(item => item.Code)
            .ToListAsync(stop);
        var codes = power.ConvertAll(item => item.Code);
        // Every version: the act may lie before the one in force today.
        var violations = (
            await db
                .ViolationItems.AsNoTracking()
                .Where(item => codes.Contains(item.PowerItem))
                .OrderBy(item => item.Code)
                .ThenByDescending(item => item.Version)
                .ToListAsync(stop)
        )
            .DistinctBy(item => item.Code)
            .ToList();
        return new(
            [
                .. power
                    .Select(item => new ChoiceGroup(
                        item.Title,
                        [
                            .. violations
                                .Where(found => found.PowerItem == item.Code)
                                .Select(found => (found.Code, found.Title)),
                        ]
                    ))
                    .Where(group => group.Choices.Count > 0),
            ],
            violations.ToDictionary(item => item.Code, item => item.PowerItem),
            await People(db, actor, day, stop)
        );
    }

    private static async Task<IReadOnlyList<(string, string)>> People(
        ZhifaDb db,
        Actor actor,
        DateOnly day,
        CancellationToken stop
    )
    {
        var codes = await db
            .Officers.Where(officer => officer.BodyId == actor.BodyId)
            .OrderBy(officer => officer.Id)
            .Select(officer => officer.Code)
            .ToListAsync(stop);
        return
        [
            .. (await Enforcement.Registers.Officers.OnDay(db, codes, day, stop)).Select(officer =>
                (officer.Id, $"{officer.Name}（{Credential(officer, day)}）")
            ),
        ];
    }

    private static string Credential(OfficerOnDay officer, DateOnly day) =>
        officer.Auxiliary ? "执法辅助人员，不能承办"
        : officer.State != CredentialState.Valid
            ? $"证件已{FieldText.Label(officer.State)}，不能承办"
        : day > officer.ValidUntil ? $"证件{FieldText.Face(officer.ValidUntil)}已到期，不能承办"
        : day < officer.ValidFrom ? "证件尚未生效，不能承办"
        : $"{officer.CredentialNumber}，证件有效";
}
