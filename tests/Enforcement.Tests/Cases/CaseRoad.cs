using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Law;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>
/// A case on its way, told in the words of the domain. Steps are collected and taken when the road is awaited; each must
/// be allowed.
/// </summary>
public sealed class CaseRoad(Office office, Matter matter)
{
    /// <summary>A step goes to this account when not to the responsible officer.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["remit-to-body"] = "finance",
        ["remit-to-bank"] = "finance",
        ["record-payment"] = "finance",
        ["record-part-payment"] = "finance",
        ["refund"] = "finance",
        ["record-money-found"] = "finance",
        ["impose-surcharge"] = "head",
        ["apply-court"] = "head",
        ["end-without-execution"] = "head",
        ["correct-clerical-error"] = "head",
        ["confirm-decision"] = "head",
        ["revoke"] = "head",
        ["refuse-opening"] = "head",
        ["change-handlers"] = "section-head",
        ["close"] = "section-head",
        ["archive"] = "archivist",
    };

    private readonly Queue<Func<Task>> _ahead = [];

    public Office Office => office;
    public Matter Matter => matter;
    public long Id { get; private set; }
    public int? Version { get; private set; }
    public string Number { get; private set; } = "";
    public StepDone Last { get; private set; } = null!;

    public TaskAwaiter<CaseRoad> GetAwaiter() => Walk().GetAwaiter();

    /// <summary>Days and nights go by.</summary>
    public CaseRoad After(int days)
    {
        _ahead.Enqueue(() =>
        {
            office.Clock.Pass(TimeSpan.FromDays(days));
            return Task.CompletedTask;
        });
        return this;
    }

    public CaseRoad Takes(string step, params (string Field, string? Value)[] changes)
    {
        _ahead.Enqueue(async () =>
        {
            var answer = await Ask(step, changes);
            Last =
                answer as StepDone ?? throw new ShouldAssertException(Answers.Told(step, answer));
            (Id, Version, Number) = (Last.CaseId, Last.Version, Last.CaseNumber);
        });
        return this;
    }

    /// <summary>Takes a step whose legal time lies back, with the reason why it is entered only now.</summary>
    public async Task TakesAt(DateTimeOffset acted, string? reason, string step)
    {
        var answer = await AsksAt(acted, reason, step);
        Last = answer as StepDone ?? throw new ShouldAssertException(Answers.Told(step, answer));
        Version = Last.Version;
    }

    public async Task<DeskAnswer> AsksAt(DateTimeOffset acted, string? reason, string step)
    {
        await Walk();
        return await office.Desk.Take(
            await Actor(step),
            Request(step) with
            {
                ActedAt = acted,
                LateReason = reason,
            }
        );
    }

    /// <summary>Asks for a step and hands back what the desk says, whatever it is.</summary>
    public async Task<DeskAnswer> Asks(string step, params (string Field, string? Value)[] changes)
    {
        await Walk();
        return await Ask(step, changes);
    }

    private async Task<DeskAnswer> Ask(string step, (string Field, string? Value)[] changes)
    {
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        return await office.Desk.Take(await Actor(step), Request(step, changes));
    }

    /// <summary>The step must be refused by that rule, with its article, a message and a cure; nothing may be stored.</summary>
    public async Task IsRefused(
        string step,
        string rule,
        string article,
        params (string Field, string? Value)[] changes
    )
    {
        await Walk();
        var before = await office.Traces();
        var refusals = await Refused(step, changes);
        var refusal = refusals.FirstOrDefault(r => r.Rule == rule);
        refusal.ShouldNotBeNull($"{rule} is not among {string.Join(" ", refusals)}");
        refusal.Article.ShouldBe(article);
        refusal.Message.ShouldNotBeEmpty();
        refusal.Cure.ShouldNotBeEmpty();
        (await office.Traces()).ShouldBe(before);
    }

    /// <summary>The refusals of a step that must be refused.</summary>
    public async Task<IReadOnlyList<Refusal>> Refused(
        string step,
        params (string Field, string? Value)[] changes
    ) =>
        await Asks(step, changes) is var answer && answer is StepRefused refused
            ? refused.Refusals
            : throw new ShouldAssertException(Answers.Told(step, answer));

    public Task<Actor> Actor(string step) =>
        office.Person(Elsewhere.GetValueOrDefault(step, matter.By));

    /// <summary>The request as an honest caller would send it now.</summary>
    public StepRequest Request(string step, params (string Field, string? Value)[] changes)
    {
        var fields = StepTexts.Of(step, matter, office.Clock.GetUtcNow());
        foreach (var (field, value) in changes)
            if (value is null)
                fields.Remove(field);
            else
                fields[field] = value;
        return new(
            Invented.Key(),
            "penalty-simple",
            Version is null ? null : Id,
            step,
            Version,
            fields,
            Confirm: DemoFill.Password
        );
    }

    private async Task<CaseRoad> Walk()
    {
        while (_ahead.TryDequeue(out var next))
            await next();
        return this;
    }
}
