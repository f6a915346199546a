using System.CommandLine;
using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa clock</c>: when a time limit of the law ends, one or many, and the list of limits.</summary>
internal static class ClockVerb
{
    private static readonly Option<string> Limit = new("--limit")
    {
        Description = "期限编号，见 zhifa clock list",
    };
    private static readonly Option<string> From = new("--from")
    {
        Description = "起算日，如 2026-03-02",
    };
    private static readonly Option<string[]> Suspend = new("--suspend")
    {
        Description = "不计入的日子，首尾均含，如 2026-03-10..2026-03-14；可重复",
    };
    private static readonly Option<string> At = new("--at")
    {
        Description = "起算时刻（以小时计的期限），如 09:30",
    };
    private static readonly Option<string> Batch = new("--batch")
    {
        Description = "逐行计算的文件：期限、起算日、扣除（可空），以制表符分隔",
    };
    private static readonly Option<bool> AsJson = Input.Json();

    public static Command Build()
    {
        var verb = new Command("clock", "计算法定期限")
        {
            Limit,
            From,
            Suspend,
            At,
            Batch,
            AsJson,
            List(),
        };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(Batch) is not { } file)
                return One(parsed);
            if (
                parsed.GetValue(Limit) is not null
                || parsed.GetValue(From) is not null
                || parsed.GetValue(AsJson)
            )
                throw new InputException("--batch 不与 --limit、--from、--json 一起使用。");
            var faulty = ClockBatch.Run(
                Input.FileText(file),
                parsed.InvocationConfiguration.Output
            );
            return faulty == 0
                ? 0
                : throw new InputException($"有 {faulty} 行不能计算，见第四列。");
        });
        return verb;
    }

    /// <summary>A date, or a local date-time with China's offset for a limit in hours.</summary>
    public static string DueText(ClockResult clock) =>
        clock.DueAt is { } at
            ? at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : clock.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="InputException">No such limit, a time of day too many or missing, or an end beyond the calendar.</exception>
    public static ClockResult Compute(
        string id,
        DateOnly from,
        TimeOnly? at,
        IReadOnlyList<DaySpan> suspensions
    )
    {
        var limit =
            TimeLimitTable.Published.All.FirstOrDefault(limit => limit.Id == id)
            ?? throw new InputException($"没有“{id}”这个期限，编号见 zhifa clock list。");
        if (limit.Unit == LimitUnit.Hour && at is null)
            throw new InputException(
                $"{id} 以小时计算，缺少起算时刻：用 --at 09:30，逐行计算时写作 2026-03-02T09:30。"
            );
        if (limit.Unit != LimitUnit.Hour && at is not null)
            throw new InputException($"{id} 不以小时计算，不需要起算时刻。");
        try
        {
            return ClockCalculator.Compute(
                limit,
                from,
                at ?? default,
                suspensions,
                WorkingCalendar.Published
            );
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InputException("计算结果超出日期的范围。");
        }
    }

    private static int One(ParseResult parsed)
    {
        var clock = Compute(
            Input.Needed(parsed.GetValue(Limit), "--limit"),
            Input.Day(parsed.GetValue(From), "--from"),
            parsed.GetValue(At) is { } at ? Input.Time(at, "--at") : null,
            Input.Spans(parsed.GetValue(Suspend), "--suspend")
        );
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(AsJson))
            Json.Write(
                output,
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("limit", clock.Limit.Id);
                    json.WriteString("unit", FieldText.Kebab(clock.Unit.ToString()));
                    json.WriteString("due", DueText(clock));
                    json.WriteBoolean("provisional", clock.Provisional);
                    json.WriteString("article", clock.Article);
                    json.WriteStartArray("steps");
                    foreach (var step in clock.Steps)
                        json.WriteStringValue(step.Text);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
            );
        else
        {
            output.WriteLine($"{DueText(clock)}{(clock.Provisional ? " (暂定)" : "")}");
            foreach (var step in clock.Steps)
                output.WriteLine($"  {step.Text}");
        }
        return 0;
    }

    private static Command List()
    {
        var asJson = Input.Json();
        var verb = new Command("list", "列出全部期限") { asJson };
        verb.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(asJson))
                ClockList.WriteJson(output);
            else
                ClockList.WriteText(output);
            return 0;
        });
        return verb;
    }
}
