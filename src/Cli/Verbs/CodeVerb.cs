using System.CommandLine;
using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Codes;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa code</c>: whether a code is well formed. Exit code 1 where it is not.</summary>
internal static class CodeVerb
{
    public static Command Build() =>
        new("code", "校验代码")
        {
            One("uscc", "统一社会信用代码", Uscc.Check, _ => ""),
            One("id", "公民身份号码", ResidentId.Check, Person),
            One(
                "region",
                "行政区划代码",
                RegionCode.Check,
                code => RegionCode.FullName(code) ?? ""
            ),
        };

    private static Command One(
        string name,
        string title,
        Func<string, CodeCheck> check,
        Func<string, string> tell
    )
    {
        var value = new Argument<string>("VALUE") { Description = title };
        var asJson = Input.Json();
        var verb = new Command(name, $"校验{title}") { value, asJson };
        verb.SetAction(parsed =>
        {
            var code = parsed.GetValue(value)!;
            var result = check(code);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(asJson))
                Json.Write(
                    output,
                    json =>
                    {
                        json.WriteStartObject();
                        json.WriteBoolean("valid", result.Valid);
                        json.WriteString("reason", result.Reason);
                        json.WriteEndObject();
                    }
                );
            else if (result.Valid)
                output.WriteLine($"有效 {tell(code)}".TrimEnd());
            else
                throw new InputException($"{title}无效：{result.Reason}");
            return result.Valid ? 0 : 1;
        });
        return verb;
    }

    private static string Person(string code) =>
        ResidentId.Parse(code) is { } id
            ? $"{id.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {FieldText.Label(id.Sex)}"
            : "";
}
