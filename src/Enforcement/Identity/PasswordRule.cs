using Zhifa.Law;

namespace Zhifa.Enforcement.Identity;

/// <summary>What a new password must be like (GB/T 22239 level 3 asks for complexity).</summary>
public static class PasswordRule
{
    private const int Shortest = 10;

    /// <summary>Longer input is not hashed: it would only cost time.</summary>
    public const int Longest = 128;

    public static Refusal? Refuse(string password, string userName)
    {
        var kinds = new Func<char, bool>[]
        {
            char.IsAsciiLetterLower,
            char.IsAsciiLetterUpper,
            char.IsAsciiDigit,
            c => !char.IsAsciiLetterOrDigit(c),
        }.Count(kind => password.Any(kind));
        if (password == Demo.DemoFill.Password)
            return new(
                "password-form",
                "",
                "这是演示账号公开的密码，不能使用。",
                "请另设密码。",
                "password"
            );
        var fits =
            password.Length is >= Shortest and <= Longest
            && kinds >= 3
            && !password.Contains(userName, StringComparison.OrdinalIgnoreCase);
        return fits
            ? null
            : new(
                "password-form",
                "",
                "新密码过于简单。",
                $"密码为 {Shortest} 至 {Longest} 个字符，含大写字母、小写字母、数字、其他字符中的三种，不含用户名。",
                "password"
            );
    }
}
