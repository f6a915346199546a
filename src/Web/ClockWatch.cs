using System.Data.Common;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web;

/// <summary>Sweeps the clocks every minute; several nodes do so side by side and each warning is raised once.</summary>
internal sealed class ClockWatch(ZhifaDatabase database, TimeProvider time, ILogger<ClockWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                var raised = await ClockSweep.Run(database, time.GetUtcNow(), stoppingToken);
                if (raised > 0)
                    log.LogInformation("Raised {Count} warnings of clocks.", raised);
            }
            catch (DbException failure)
            {
                // The next minute sweeps what this one left.
                log.LogError(failure, "Clocks could not be swept.");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
