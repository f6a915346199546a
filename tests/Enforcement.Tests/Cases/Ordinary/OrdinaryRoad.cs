using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

/// <summary>
/// A case of the ordinary procedure on its way: it goes as a worked case of the demo went, about a party of its own, until a test
/// takes another turn.
/// </summary>
internal sealed class OrdinaryRoad(Office office, DemoScript script)
{
    private static readonly IReadOnlyList<DemoScript> Worked =
    [
        .. DemoScript.All().Where(script => script.Procedure == "penalty-ordinary"),
    ];

    /// <summary>The demo office lies in Henan.</summary>
    private static readonly Procedure Ordinary = ProcedureLibrary.Find("penalty-ordinary+henan")!;

    private static readonly Procedure Transfer = ProcedureLibrary.Find("crime-transfer")!;

    private readonly string _serial = Invented.Uscc("91")[^8..];
    private readonly DemoCase _lived = new();
    private readonly HashSet<string> _left = [];
    private readonly Dictionary<string, string> _codes = [];
    private int _next;
    private int? _instance;
    private string? _as;

    public long Id { get; private set; }
    public int? Version { get; private set; }
    public StepDone Last { get; private set; } = null!;
    public Office Office => office;

    /// <summary>The case that this one opened last.</summary>
    public long Opened => _lived.Opened!.CaseId;

    public static OrdinaryRoad Like(Office office, string script) =>
        new(office, DemoScript.All().Single(worked => worked.Id == script));

    /// <summary>As it was lived, up to the next taking of that step, which is not taken.</summary>
    public async Task<OrdinaryRoad> Until(string step)
    {
        for (; script.Steps[_next].Step != step; _next++)
            if (!_left.Contains(script.Steps[_next].Step))
                await Lived(script.Steps[_next]);
        return this;
    }

    /// <summary>Opens the case again: something else than this road has moved it.</summary>
    public async Task<OrdinaryRoad> LooksAgain()
    {
        await using var db = office.Database.Open();
        Version = await db
            .Cases.Where(row => row.Id == Id)
            .Select(row => row.Version)
            .SingleAsync();
        return this;
    }

    /// <summary>Where the case stands, as its head sees it.</summary>
    public async Task<CaseState> State()
    {
        await using var db = office.Database.Open();
        var head = await office.Person(Whose("open-case"));
        var view = await CaseView.Of(db, office.Shelf, head, Id, office.Clock.GetUtcNow());
        return view!.State;
    }

    /// <summary>The papers of that kind, oldest first.</summary>
    public async Task<List<string>> Papers(string kind)
    {
        await using var db = office.Database.Open();
        return await db
            .Documents.Where(paper =>
                paper.SubjectKind == "case" && paper.SubjectId == Id && paper.Kind == kind
            )
            .OrderBy(paper => paper.Id)
            .Select(paper => paper.Html)
            .ToListAsync();
    }

    /// <summary>How its hearings stand in the calendar, oldest first.</summary>
    public async Task<List<HearingState>> Hearings()
    {
        await using var db = office.Database.Open();
        return await db
            .Hearings.Where(hearing => hearing.CaseId == Id)
            .OrderBy(hearing => hearing.Id)
            .Select(hearing => hearing.State)
            .ToListAsync();
    }

    /// <summary>To its end.</summary>
    public async Task<OrdinaryRoad> Whole()
    {
        for (; _next < script.Steps.Count; _next++)
            await Lived(script.Steps[_next]);
        return this;
    }

    /// <summary>As it was lived from here on, but these steps are left out.</summary>
    public OrdinaryRoad Without(string step)
    {
        _left.Add(step);
        return this;
    }

    /// <summary>Of several that are open side by side, which one the next step is about.</summary>
    public OrdinaryRoad On(int instance)
    {
        _instance = instance;
        return this;
    }

    /// <summary>Who asks for the next step, instead of whoever took it.</summary>
    public OrdinaryRoad As(string user)
    {
        _as = user;
        return this;
    }

    /// <summary>The next step as it was lived, but for these texts.</summary>
    public async Task<OrdinaryRoad> Takes(string step, params (string, string?)[] changes)
    {
        var answer = await Asks(step, changes);
        Done(step, answer);
        if (_next < script.Steps.Count && script.Steps[_next].Step == step)
            _next++;
        return this;
    }

    /// <summary>The step as it was lived, done at an earlier time and recorded now.</summary>
    public async Task<OrdinaryRoad> Records(string step, DateTimeOffset actedAt)
    {
        var worked = Near(step);
        Done(step, await Ask(step, worked, worked!.Fields().ToDictionary(), actedAt));
        return this;
    }

    /// <summary>The refusals of a step that is said to have been done at an earlier time.</summary>
    public async Task<IReadOnlyList<Zhifa.Law.Refusal>> RefusedAt(
        string step,
        DateTimeOffset actedAt,
        params (string Field, string? Value)[] texts
    ) =>
        await Ask(step, null, texts.ToDictionary(text => text.Field, text => text.Value!), actedAt)
            is var answer
        && answer is StepRefused refused
            ? refused.Refusals
            : throw new ShouldAssertException(Answers.Told(step, answer));

    public OrdinaryRoad After(int days)
    {
        office.Clock.Pass(TimeSpan.FromDays(days));
        return this;
    }

    public Task<DeskAnswer> Asks(string step, params (string Field, string? Value)[] changes)
    {
        var worked = Near(step);
        Reach(_next < script.Steps.Count && script.Steps[_next] == worked ? worked : null);
        var fields = worked?.Fields().ToDictionary() ?? [];
        foreach (var (field, value) in changes)
            if (value is null)
                fields.Remove(field);
            else
                fields[field] = value;
        return Ask(step, worked, fields);
    }

    /// <summary>Refused by that rule, with its article, a message and a cure; nothing may be stored.</summary>
    public async Task IsRefused(
        string step,
        string rule,
        string article,
        params (string Field, string? Value)[] changes
    )
    {
        var before = await office.Traces();
        var answer = await Asks(step, changes);
        var refusals = answer is StepRefused refused
            ? refused.Refusals
            : throw new ShouldAssertException(Answers.Told(step, answer));
        var refusal = refusals.FirstOrDefault(r => r.Rule == rule);
        refusal.ShouldNotBeNull($"{rule} is not among {string.Join(" ", refusals)}");
        refusal.Article.ShouldBe(article);
        refusal.Message.ShouldNotBeEmpty();
        refusal.Cure.ShouldNotBeEmpty();
        (await office.Traces()).ShouldBe(before);
    }

    /// <summary>The refusals of a step by one rule.</summary>
    public async Task<IReadOnlyList<Zhifa.Law.Refusal>> Refusals(
        string step,
        string rule,
        params (string Field, string? Value)[] changes
    ) =>
        await Asks(step, changes) is var answer && answer is StepRefused refused
            ? [.. refused.Refusals.Where(refusal => refusal.Rule == rule)]
            : throw new ShouldAssertException(Answers.Told(step, answer));

    private async Task Lived(DemoStep step)
    {
        Reach(step);
        if (step.Apart)
            await OpensAnother();
        else
            Done(step.Step, await Ask(step.Step, step, step.Fields().ToDictionary()));
    }

    /// <summary>A lead of the same body, whose case the next steps may name as <c>&lt;another-case&gt;</c>; its number.</summary>
    public async Task<string> OpensAnother()
    {
        var lead = Worked
            .SelectMany(worked => worked.Steps)
            .First(step => step.Step == "register-lead" && Mine(step.By));
        var answer = await office.Desk.Take(
            await office.Person(lead.By),
            new(
                Invented.Key(),
                script.Procedure,
                null,
                lead.Step,
                null,
                lead.Fields().ToDictionary(),
                null
            )
        );
        var done =
            answer as StepDone ?? throw new ShouldAssertException(Answers.Told(lead.Step, answer));
        _lived.Papers.Another(done.CaseNumber);
        return done.CaseNumber;
    }

    /// <summary>When the step was lived, or a minute later than now.</summary>
    private void Reach(DemoStep? step)
    {
        var by = step is null ? TimeSpan.Zero : step.At - office.Clock.GetUtcNow();
        office.Clock.Pass(by > TimeSpan.Zero ? by : TimeSpan.FromMinutes(1));
    }

    private void Done(string step, DeskAnswer answer)
    {
        Last = answer as StepDone ?? throw new ShouldAssertException(Answers.Told(step, answer));
        _lived.Note(new(default, "", step, Sign: false, Beside: IsBeside(step), []), Last);
        (Id, Version) = (_lived.Own!.CaseId, _lived.Own.Version);
    }

    private async Task<DeskAnswer> Ask(
        string step,
        DemoStep? worked,
        Dictionary<string, string> fields,
        DateTimeOffset? actedAt = null
    )
    {
        foreach (var (field, value) in fields.ToList())
            fields[field] = _lived.Papers.In(value);
        for (
            var row = 0;
            fields.TryGetValue($"Party[{row}].code", out var code) && worked is not null;
            row++
        )
            // What a test says itself stays.
            if (worked.Fields().GetValueOrDefault($"Party[{row}].code") == code)
                fields[$"Party[{row}].code"] = Own(code);
        if (fields.ContainsKey("Archiving.archiveNumber"))
            fields["Archiving.archiveNumber"] = (IsBeside(step) ? "2026-T" : "2026-P") + _serial;
        var instance =
            _instance
            ?? (worked is not null && script.Steps.Contains(worked) ? worked.Instance : null);
        _instance = null;
        var user = _as ?? (worked is not null && Mine(worked.By) ? worked.By : Whose(step));
        _as = null;
        return await office.Desk.Take(
            await office.Person(user),
            new(
                Invented.Key(),
                script.Procedure,
                At(step)?.CaseId,
                step,
                At(step)?.Version,
                fields,
                actedAt,
                Confirm: DemoFill.Password,
                Instance: instance
            )
        );
    }

    /// <summary>A step of the case that this one opened.</summary>
    private static bool IsBeside(string step) =>
        Ordinary.Anywhere(step) is null && Transfer.Step(step) is not null;

    /// <summary>Where the case stands that the step belongs to; null before its first step.</summary>
    private (long CaseId, int Version)? At(string step) =>
        IsBeside(step) ? (_lived.Opened!.CaseId, _lived.Opened.Version)
        : Version is { } version ? (Id, version)
        : null;

    /// <summary>The code under which somebody of the worked case goes in this one, from its first step on.</summary>
    private string Own(string code) =>
        _codes.TryGetValue(code, out var own) ? own : _codes[code] = Another(code);

    /// <summary>A code of the same form that nobody bears.</summary>
    private static string Another(string code) =>
        code.StartsWith('9') ? Invented.Uscc(code[..2]) : Invented.ResidentId();

    /// <summary>What this case said at that step, else what another worked case said.</summary>
    private DemoStep? Near(string step) =>
        script.Steps.Skip(_next).FirstOrDefault(s => s.Step == step)
        ?? script.Steps.FirstOrDefault(s => s.Step == step)
        ?? Worked.SelectMany(worked => worked.Steps).FirstOrDefault(s => s.Step == step);

    /// <summary>What the accounts of the body begin with.</summary>
    private string Bodys => Before(script.Steps[0].By);

    private bool Mine(string user) => Before(user) == Bodys;

    private static string Before(string user) =>
        new[] { "rf-", "zhen-" }.FirstOrDefault(of => user.StartsWith(of, StringComparison.Ordinal))
        ?? "";

    /// <summary>The account of the body that has the first role of the step.</summary>
    private string Whose(string step) =>
        Bodys
        + (Ordinary.Anywhere(step) ?? Transfer.Step(step)!).By[0] switch
        {
            // Nobody takes what the law does by itself, whoever asks.
            "officer" or "handler" or "system" => "handler",
            "head-of-body" => "head",
            "legal-reviewer" => "reviewer",
            "hearing-host" => "host",
            "finance-clerk" => "finance",
            "property-keeper" => "keeper",
            var role => role,
        };
}
