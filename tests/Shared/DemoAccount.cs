using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Tests.Shared;

/// <summary>A further account with the published password, which the office's own way refuses.</summary>
internal static class DemoAccount
{
    public static UserAccount Of(
        Passwords passwords,
        string user,
        string name,
        long? officer,
        long body,
        params Role[] roles
    )
    {
        var account = new UserAccount
        {
            UserName = user,
            DisplayName = name,
            PasswordHash = passwords.Hash(DemoFill.Password),
            OfficerId = officer,
            BodyId = body,
            SecurityStamp = Guid.NewGuid().ToString("n"),
            MustChange = false,
        };
        account.Roles.AddRange(roles.Select(role => new UserRole { Role = role }));
        return account;
    }
}
