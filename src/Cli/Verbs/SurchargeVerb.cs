using System.CommandLine;
using System.Globalization;
using Zhifa.Law.Discretion;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa surcharge</c>: what is added to a fine paid late.</summary>
internal static class SurchargeVerb
{
    private static readonly Option<string> Fine = new("--fine") { Description = "罚款数额（元）" };
    private static readonly Option<string> Due = new("--due") { Description = "缴款期限最后一日" };
    private static readonly Option<string> Paid = new("--paid") { Description = "缴款之日" };
    private static readonly Option<string[]> Pause = new("--pause")
    {
        Description = "不计算加处罚款的日子，首尾均含，如 2026-03-10..2026-03-14；可重复",
    };
    private static readonly Option<bool> AsJson = Input.Json();

    public static Command Build()
    {
        var verb = new Command("surcharge", "计算加处罚款") { Fine, Due, Paid, Pause, AsJson };
        verb.SetAction(parsed =>
        {
            var result = Compute(parsed);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(AsJson))
                Json.Write(
                    output,
                    json =>
                    {
                        json.WriteStartObject();
                        json.WriteNumber("days", result.Days);
                        json.WriteNumber("amount", result.Amount);
                        json.WriteBoolean("capped", result.Capped);
                        json.WriteEndObject();
                    }
                );
            else
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"加处罚款 {result.Amount:0.00} 元，计 {result.Days} 日{(result.Capped ? "，以罚款数额为限" : "")}（{result.Article}）。"
                    )
                );
            return 0;
        });
        return verb;
    }

    private static SurchargeResult Compute(ParseResult parsed)
    {
        var text = Input.Needed(parsed.GetValue(Fine), "--fine");
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var fine
            )
        )
            throw new InputException($"--fine：“{text}”不是金额，应如 1000 或 1000.50。");
        try
        {
            return Surcharge.Compute(
                fine,
                Input.Day(parsed.GetValue(Due), "--due"),
                Input.Day(parsed.GetValue(Paid), "--paid"),
                Input.Spans(parsed.GetValue(Pause), "--pause")
            );
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InputException($"--fine：“{text}”应大于零、最多到分、不超过一万亿元。");
        }
    }
}
