using Zhifa.Law.Calendar;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Bench;

internal static class ClockBench
{
    public static void Run()
    {
        var limits = TimeLimitTable
            .Published.All.Where(limit => limit.Unit != LimitUnit.Hour)
            .ToList();
        var first = new DateOnly(2024, 1, 1);
        CpuTime.Print(
            "clocks with derivation",
            CpuTime.PerSecond(() =>
            {
                var done = 0;
                for (var day = 0; day < 365; day += 5)
                    foreach (var limit in limits)
                    {
                        ClockCalculator.Compute(
                            limit,
                            first.AddDays(day),
                            [],
                            WorkingCalendar.Published
                        );
                        done++;
                    }
                return done;
            })
        );
    }
}
