using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// The one way by which a case moves, for page, API and command line alike: request, locks, rules, entry, projections,
/// commit. No entry is written elsewhere but by a watch: of a period that was counted again, or that has ended.
/// </summary>
public sealed class CaseDesk(
    ZhifaDatabase database,
    ProcedureShelf shelf,
    PartyCodes codes,
    SignIn signIn,
    TimeProvider time
)
{
    public async Task<DeskAnswer> Take(
        Actor actor,
        StepRequest request,
        CancellationToken stop = default
    )
    {
        if (request.Key.Length is 0 or > StepRequest.LongestKey)
            return Faulty("Idempotency-Key", $"请求键须为 1 至 {StepRequest.LongestKey} 个字符。");
        if (await Asked(actor, request, stop) is not { } asked)
            // What was asked before may have taken the case to where that step is not.
            return (DeskAnswer?)await StoredAnswers.Find(database, actor, request, stop)
                ?? new NoSuchCase();
        var (procedure, step, running) = asked;
        if (request.CaseId is not null && request.Version is null)
            return Faulty("version", "请注明所见的案件版本。");
        if (request.Instance is not null && procedure.Of(step.Id) is not Track)
            return Faulty("instance", $"“{step.Title}”不分项办理，不须写明序号。");
        var (input, errors) = InputReading.Read(step, request.Fields);
        // A request that was done before needs no second signature; for the rest the transaction looks itself.
        if (
            (errors.Count > 0 || step.Signed)
            && await StoredAnswers.Find(database, actor, request, stop) is { } stored
        )
            return stored;
        if (errors.Count > 0)
            return new InputFaulty(errors);
        if (step.Signed && await Unsigned(actor, request, stop) is { } unsigned)
            return new StepRefused([unsigned]);
        var (region, day) = (actor.Scope.Region, Day(request));
        var beside =
            step.Converts is { } other ? await shelf.Find(other, region, day, stop)
            : procedure.OpenedBy(step) is { } child
                ? await shelf.Fitting(procedure, child.Id, region, day, stop)
            : null;
        var work = new StepWork(shelf, codes, time, actor, request, procedure, step, input, beside)
        {
            Running = running,
        };
        return await database.InTransaction(transaction => work.Do(transaction, stop), stop);
    }

    /// <summary>The procedure and step meant; null when the person may not know of the case, or there is no such step.</summary>
    /// <returns>With the file by which the case is run, as it was when it was asked.</returns>
    private async Task<(Procedure, Step, string? Running)?> Asked(
        Actor actor,
        StepRequest request,
        CancellationToken stop
    )
    {
        var day = Day(request);
        if (request.CaseId is null)
            return
                (
                    await shelf.Find(request.Procedure, actor.Scope.Region, day, stop)
                    // On a day before any file, today's says that it was not in force yet.
                    ?? await shelf.Find(
                        request.Procedure,
                        actor.Scope.Region,
                        ChinaTime.Day(time.GetUtcNow()),
                        stop
                    )
                )
                    is { Begins: true } opened
                && opened.Opening.Id == request.Step
                ? (opened, opened.Opening, null)
                : null;
        await using var db = database.Open();
        var hash = await actor
            .Scope.Narrow(db.Cases)
            .Where(row => row.Id == request.CaseId)
            .Select(row => row.ProcedureHash)
            .SingleOrDefaultAsync(stop);
        if (hash is null)
            return null;
        var procedure = await shelf.Governing(db, request.CaseId.Value, hash, day, stop);
        return procedure.Anywhere(request.Step) is { } step && step != procedure.Opening
            ? (procedure, step, hash)
            : null;
    }

    /// <summary>The legal day of the act.</summary>
    private DateOnly Day(StepRequest request) => ChinaTime.Day(request.ActedAt ?? time.GetUtcNow());

    private async Task<Refusal?> Unsigned(
        Actor actor,
        StepRequest request,
        CancellationToken stop
    ) =>
        string.IsNullOrEmpty(request.Confirm)
            ? new(
                "confirm-password",
                "",
                "本步骤须本人签署，请再次输入登录密码。",
                actor.ByToken
                    ? "请在 confirm 中填写本人的登录密码，仅有令牌不能签署。"
                    : "请输入本人的登录密码。",
                "confirm"
            )
            : await signIn.ConfirmPassword(actor.UserId, request.Confirm, stop);

    private static InputFaulty Faulty(string field, string message) =>
        new([new FieldError(field, message)]);
}
