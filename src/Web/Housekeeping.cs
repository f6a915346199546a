using System.Data.Common;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web;

/// <summary>Once a day: answers that are older than they are kept are forgotten. Doing it on several nodes does no harm.</summary>
internal sealed class Housekeeping(
    ZhifaDatabase database,
    TimeProvider time,
    ILogger<Housekeeping> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                var forgotten = await StoredAnswers.Forget(
                    database,
                    time.GetUtcNow(),
                    stoppingToken
                );
                if (forgotten > 0)
                    log.LogInformation("Forgot {Count} stored answers.", forgotten);
            }
            catch (DbException failure)
            {
                // Tomorrow is another day; the office works on.
                log.LogError(failure, "Old answers could not be forgotten.");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
