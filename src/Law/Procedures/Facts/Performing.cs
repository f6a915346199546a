using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Performance that is put off, and performance other than by money (行政处罚法 art. 66).</summary>
internal static class Performing
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "deferral-grounded",
            "经当事人申请延期、分期",
            "行政处罚法 第六十六条第二款",
            Volatility.Free,
            [typeof(Deferral)],
            s =>
                s.Input is null || s.Block<Deferral>() is not { } deferral ? Finding.Yes
                : deferral.AppliedOn > s.Day
                    ? Finding.No("申请日期不能晚于今日。", "请核对日期。", "Deferral.appliedOn")
                : Finding.If(
                    deferral.Until > s.Day && deferral.Until > s.Clock("penalty.payment")?.Due,
                    "批准的最后期限须在今日和原期限以后。",
                    "请核对日期。",
                    "Deferral.until"
                )
        ),
        new(
            "performance-true",
            "执行情况属实",
            "行政处罚法 第六十六条第一款",
            Volatility.Free,
            [typeof(OtherPerformance)],
            s =>
                Finding.If(
                    s.Input is null
                        || s.Block<OtherPerformance>() is not { } done
                        || done.DoneOn <= s.Day,
                    "执行日期不能晚于办理之日。",
                    "请核对日期。",
                    "OtherPerformance.doneOn"
                )
        ),
    ];
}
