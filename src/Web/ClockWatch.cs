using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web;

/// <summary>
/// Every minute: counts clocks again that a calendar import has called for, then raises what warnings have come. Several nodes do so
/// side by side; each is done once.
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
