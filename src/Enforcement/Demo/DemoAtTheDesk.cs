using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Demo;

/// <summary>Drives the worked cases without a server. A server on the same database would not notice the clock.</summary>
public sealed class DemoAtTheDesk(ZhifaDatabase database, CaseDesk desk, DemoClock clock)
    : IDemoDoor
{
    public async Task MoveClock(DateTimeOffset to, CancellationToken stop)
    {
        var by = to - clock.GetUtcNow();
        if (by > TimeSpan.Zero)
            await clock.Forward(by, stop);
    }

    public async Task<(StepDone? Done, string Refusal)> Take(
        DemoScript script,
        DemoStep step,
        string key,
        StepDone? before,
        CancellationToken stop
    )
    {
        await using var db = database.Open();
        var user = await db
            .Accounts.Where(account => account.UserName == step.By)
            .Select(account => account.Id)
            .SingleAsync(stop);
        var actor =
            await Actors.Of(db, user, byToken: true, stop)
            ?? throw new InvalidOperationException($"The account {step.By} is shut.");
        var answer = await desk.Take(
            actor,
            new(
                key,
                before is null ? script.Procedure : "",
                before?.CaseId,
                step.Step,
                before?.Version,
                step.Fields(),
                Confirm: step.Sign ? DemoFill.Password : null,
                Instance: step.Instance
            ),
            stop
        );
        return answer switch
        {
            StepDone done => (done, ""),
            StepRefused refused => (
                null,
                string.Join(' ', refused.Refusals.Select(r => r.Message))
            ),
            InputFaulty faulty => (
                null,
                string.Join(' ', faulty.Errors.Select(e => $"{e.Field} {e.Message}"))
            ),
            _ => (null, answer.GetType().Name),
        };
    }
}
