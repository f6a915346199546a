using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web;

/// <summary>
/// Every minute: counts clocks again that a calendar import has called for, writes down what the law has done by itself, then raises
/// what warnings have come. Several nodes do so side by side; each is done once.
/// </summary>
internal sealed class ClockWatch(
    ZhifaDatabase database,
    ProcedureShelf shelf,
    TimeProvider time,
    ILogger<ClockWatch> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                var (moved, failures) = await new Recounting(database, shelf).Run(
                    time,
                    stoppingToken
                );
                if (moved > 0)
                    log.LogInformation("Counted the clocks of {Count} cases otherwise.", moved);
                foreach (var (id, cause) in failures)
                    log.LogError(cause, "The clocks of case {Case} could not be counted.", id);
                var (written, unwritten) = await new RunningOut(database, shelf).Run(
                    time.GetUtcNow(),
                    stoppingToken
                );
                if (written > 0)
                    log.LogInformation("Wrote {Count} ends of periods.", written);
                foreach (var (id, cause) in unwritten)
                    log.LogError(cause, "The end of a period in case {Case} stays due.", id);
                var raised = await ClockSweep.Run(database, time.GetUtcNow(), stoppingToken);
                if (raised > 0)
                    log.LogInformation("Raised {Count} warnings of clocks.", raised);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next minute sweeps what this one left.
                log.LogError(failure, "Clocks could not be swept.");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
