using System.Globalization;
using Zhifa.Law;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages;

/// <summary>Days and times as a desk reads them: without the year where it is this year's.</summary>
public static class Faces
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "M月d日" : "yyyy年M月d日", Plain);

    public static string LongDay(DateOnly day) =>
        day.ToString("yyyy年M月d日", Plain) + " 星期" + "日一二三四五六"[(int)day.DayOfWeek];

    public static string At(DateTimeOffset at, DateOnly today)
    {
        var local = at.ToOffset(ChinaTime.Offset);
        return Day(ChinaTime.Day(at), today) + local.ToString(" HH:mm", Plain);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", Plain);

    public static string Iso(DateTimeOffset at) =>
        at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", Plain);

    /// <summary>What is left of a term, and how urgent that is.</summary>
    public static (string Text, Tone Tone) Left(DateOnly due, DateOnly today) =>
        (due.DayNumber - today.DayNumber) switch
        {
            < 0 and var late => ($"逾期 {-late} 日", Tone.Bad),
            0 => ("今日到期", Tone.Bad),
            <= 3 and var near => ($"余 {near} 日", Tone.Warn),
            var days => ($"余 {days} 日", Tone.Plain),
        };

    /// <summary>The beginning and the end of a hash: enough to compare by eye.</summary>
    public static string Hash(string hash) => $"{hash[..8]}…{hash[^4..]}";
}
