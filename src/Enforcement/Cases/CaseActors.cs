using System.Globalization;
using Zhifa.Enforcement.Identity;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>The account as the rules see it.</summary>
internal static class CaseActors
{
    public static ActingPerson Acting(Actor actor) =>
        new(
            actor.UserId.ToString(CultureInfo.InvariantCulture),
            actor.DisplayName,
            actor.OfficerCode,
            actor.BodyCode ?? "",
            actor.Roles.Select(role => FieldText.Kebab(role.ToString())).ToHashSet()
        );
}
