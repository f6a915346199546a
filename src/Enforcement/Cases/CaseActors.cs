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
            Roles(actor).ToHashSet()
        );

    /// <summary>Whoever may handle a case is an officer of the body, though he handles none.</summary>
    private static IEnumerable<string> Roles(Actor actor)
    {
        var roles = actor.Roles.Select(role => FieldText.Kebab(role.ToString()));
        return actor.Is(Role.Handler) ? roles.Append("officer") : roles;
    }
}
