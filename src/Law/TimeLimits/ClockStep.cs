using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;

namespace Zhifa.Law.TimeLimits;

/// <summary>One step of a derivation; <see cref="Text"/> tells it as a Chinese sentence.</summary>
public abstract record ClockStep
{
    public abstract string Text { get; }

    private protected static string Face(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + "（周"
        + "日一二三四五六"[(int)day.DayOfWeek]
        + "）";

    private protected static string Face(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private protected static string Length(TimeLimit limit) =>
        limit.Length.ToString(CultureInfo.InvariantCulture) + " " + FieldText.Label(limit.Unit);
}

/// <summary>The limit and its article.</summary>
public sealed record RuleStep(TimeLimit Limit) : ClockStep
{
    public override string Text =>
        $"依据{Limit.Article}，“{Limit.Title}”的期限为 {Length(Limit)}，自{Limit.Starts}起"
        + (Limit.Direction == LimitDirection.Backward ? "倒数。" : "计算。")
        + (Limit.Verified ? "" : "该条文的来源尚待核对。");
}

/// <summary>The number of the row is younger than the start of the period.</summary>
public sealed record EarlierLawStep(TimeLimit Limit, DateOnly Start) : ClockStep
{
    public override string Text =>
        $"本表所列期限自 {Face(Limit.InForce)} 起适用，早于该日起算的，请核对当时的规定。";
}

/// <summary>The day of the starting fact is not counted.</summary>
public sealed record StartStep(DateOnly Day, DateOnly First) : ClockStep
{
    public override string Text => $"起算当日 {Face(Day)}不计入，从 {Face(First)}起计。";
}

/// <summary>A period in hours begins with the next hour after the fact.</summary>
public sealed record StartHourStep(DateTimeOffset At) : ClockStep
{
    public override string Text => $"从 {Face(At)} 起按钟点连续计算，不扣除夜间和休息日。";
}

/// <summary>Days left out, with the rule that would allow it. Counted in the limit's unit, calendar days for months and years.</summary>
public sealed record ExcludedStep(DaySpan Span, int Days, string? Rule) : ClockStep
{
    public override string Text =>
        $"扣除 {Face(Span.From)}至 {Face(Span.To)}"
        + (Span.Reason.Length > 0 ? $"（{Span.Reason}）" : "")
        + (Days > 0 ? $"，其中期间内的 {Days} 日不计；" : "，不在期间内，不影响结果；")
        + (
            Rule is null
                ? "法律没有准予本期限扣除时间的规定，此处只作算术。"
                : $"准予扣除的规定：{Rule}。"
        );
}

/// <summary>Days of rest passed over, and weekend days that count because they were made working days.</summary>
public sealed record SkippedStep(
    IReadOnlyList<DaySpan> Holidays,
    int WeekendDays,
    IReadOnlyList<DateOnly> MadeWorking
) : ClockStep
{
    public override string Text
    {
        get
        {
            var parts = Holidays
                .Select(h =>
                    $"{h.Reason} {Face(h.From)}{(h.To > h.From ? $"至 {Face(h.To)}" : "")}"
                )
                .ToList();
            if (WeekendDays > 0)
                parts.Add($"周末 {WeekendDays} 日");
            var rest = parts.Count > 0 ? $"跳过休息日：{string.Join("、", parts)}。" : "";
            return MadeWorking.Count > 0
                ? $"{rest}调休上班计入：{string.Join("、", MadeWorking.Select(Face))}。"
                : rest;
        }
    }
}

/// <summary>The month of the end has no corresponding day.</summary>
public sealed record MonthEndStep(int Day, DateOnly End) : ClockStep
{
    public override string Text =>
        $"届满的月份没有 {Day} 日，以该月最后一日 {Face(End)}为届满日（民法典 第二百零二条）。";
}

/// <summary>The last counted day, after which the first lawful day comes.</summary>
public sealed record CountedStep(TimeLimit Limit, DateOnly Last) : ClockStep
{
    public override string Text =>
        $"期间的最后一日（{Length(Limit)}届满）是 {Face(Last)}，该日也须完整经过。";
}

/// <summary>The end fell on a day of rest and moved.</summary>
public sealed record MovedStep(DateOnly From, DateOnly To, string Why, string Article) : ClockStep
{
    public override string Text =>
        $"{Face(From)}是休息日（{Why}），依据{Article}顺延至 {Face(To)}。";
}

/// <summary>The end falls on a day of rest and stays there.</summary>
public sealed record StayedStep(DateOnly Day, string Why) : ClockStep
{
    public override string Text => $"{Face(Day)}是休息日（{Why}），本期限没有顺延的规定，不顺延。";
}

/// <summary>Days of years without a published arrangement were judged by the days of the week.</summary>
public sealed record ProvisionalStep(IReadOnlyList<int> Years) : ClockStep
{
    public override string Text =>
        $"{string.Join("、", Years)} 年的放假安排没有录入，暂按周一至周五上班推算，结果为暂定，公布后须重新计算。";
}

/// <summary>The answer.</summary>
public sealed record ResultStep(TimeLimit Limit, DateOnly Due, DateTimeOffset? DueAt) : ClockStep
{
    public override string Text =>
        Limit.Answers switch
        {
            LimitAnswer.FirstLawfulDay => $"最早可以实施的日子是 {Face(Due)}。",
            LimitAnswer.EffectDay => $"期满并发生效力的日子是 {Face(Due)}。",
            _ when DueAt is { } at => $"届满时刻是 {Face(at)}。",
            _ => $"期限最后一日是 {Face(Due)}。",
        };
}

/// <summary>The end was set, not counted: a deferral, a term for correction.</summary>
public sealed record SetStep(TimeLimit Limit, DateOnly Until) : ClockStep
{
    public override string Text => $"“{Limit.Title}”的期限以批准或者责令的日期 {Face(Until)}为准。";
}
