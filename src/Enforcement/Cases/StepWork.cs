using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>What happens inside the transaction of one step. Keeps nothing between two attempts.</summary>
/// <param name="beside">The procedure under which the case goes on, or by which the case that the step opens is run.</param>
internal sealed class StepWork(
    ProcedureShelf shelf,
    PartyCodes codes,
    TimeProvider time,
    Actor actor,
    StepRequest request,
    Procedure procedure,
    Step step,
    IReadOnlyList<InputBlock> input,
    Procedure? beside
)
{
    /// <summary>The file by which the case was run when it was asked; another one than the step's where the law has changed since.</summary>
    public required string? Running { get; init; }

    public async Task<DeskAnswer> Do(Transaction transaction, CancellationToken stop)
    {
        var db = transaction.Db;
        var parent = await Parent(transaction, stop);
        var row = request.CaseId is { } id ? await transaction.LockedCase(id) : null;
        // Only now: the same request may have been done while this one waited for the case.
        if (await StoredAnswers.Find(db, actor, request, stop) is { } stored)
            return stored;
        if (request.CaseId is not null && (row is null || !actor.Scope.Covers(row)))
            return new NoSuchCase();
        if (row is not null && row.Version != request.Version)
            return new CaseMoved(row.Version);
        if (row is not null && row.ProcedureHash != Running)
            return new CaseMoved(row.Version);
        if (actor.BodyCode is null)
            return Refused(
                new Refusal(
                    "no-body",
                    "",
                    "您的账号不属于任何执法主体，不能办案。",
                    "请联系系统管理员。"
                )
            );
        var state = row is null
            ? CaseState.New
            : await RunningOut.Write(transaction, shelf, row, Recordable(time.GetUtcNow()), stop);
        var look = new StepLook(transaction, time, actor, request, procedure, step, input);
        var (situation, parties) = await look.Of(row, state, stop);
        var judgement = CaseEngine.Judge(situation);
        if (!judgement.Allowed)
            return Refuse(transaction, judgement);
        if (step.Converts is not null && Arrival is null || Opens && beside is null)
        {
            transaction.Abandon();
            return Refused(
                new Refusal(
                    "no-such-procedure",
                    step.Article,
                    $"本机关现在没有施行中的程序可以接着办理，“{step.Title}”不能办理。",
                    "请联系系统管理员，启用相应的程序后再办。"
                )
            );
        }
        return await Record(transaction, row, parent, situation, judgement, parties, stop);
    }

    /// <summary>The case that opened this one, held, for a step that tells it something: held before its child, as everywhere.</summary>
    private async Task<CaseRow?> Parent(Transaction transaction, CancellationToken stop)
    {
        if (procedure.Outcomes.Count == 0 || step is { Outcome: null, Reopens: false })
            return null;
        var id = await transaction
            .Db.Cases.Where(row => row.Id == request.CaseId)
            .Select(row => row.ParentId)
            .SingleOrDefaultAsync(stop);
        return id is null ? null : await transaction.LockedCase(id.Value);
    }

    private bool Opens => procedure.OpenedBy(step) is not null;

    /// <summary>The step of the other procedure with which a converted case begins there, or null.</summary>
    private Step? Arrival =>
        beside?.Steps.FirstOrDefault(one => one.TakesOver?.From == procedure.Id);

    /// <summary>UTC to the millisecond, as an entry keeps it: state and replay must see the same instant.</summary>
    internal static DateTimeOffset Recordable(DateTimeOffset at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    private async Task<DeskAnswer> Record(
        Transaction transaction,
        CaseRow? existing,
        CaseRow? parent,
        Situation situation,
        Judgement judgement,
        PartiesOfCase known,
        CancellationToken stop
    )
    {
        var db = transaction.Db;
        var parties = await PartiesOfCase.Named(transaction, codes, situation, known, stop);
        var numbers = new StepNumbers(db, situation, stop);
        var row =
            existing
            ?? await CaseOpening.Row(db, situation, await numbers.Draw(StepNumbers.Case), stop);
        var child = Opens ? await ChildCases.Row(db, situation, beside!, row, numbers, stop) : null;
        var seq = situation.Case.Seq + 1;
        var plain = Taken(situation, seq) with { Child = child?.Number };
        var papers = new List<Paper>();
        var (due, standing) = Taking.Issues(procedure, situation.Case, plain, situation.Calendar);
        foreach (var (document, place) in Addressees.Of(situation, due))
        {
            var number = document.NumberWord is { } word ? await numbers.Draw(word) : null;
            papers.Add(Papers.Write(situation, document, place, seq, number, standing, papers));
        }
        if (papers.SelectMany(paper => paper.Missing).ToList() is { Count: > 0 } missing)
            return Refuse(
                transaction,
                CaseEngine.Judge(
                    situation with
                    {
                        MissingElements = [.. missing.Select(element => element.Name)],
                    }
                ),
                missing
            );
        var taken = plain with { Documents = [.. papers.Select(paper => paper.Issued)] };
        var (after, started) = Taking.Apply(procedure, situation.Case, taken, situation.Calendar);
        var entry = EntryWriting.Of(
            situation,
            taken,
            row.Id,
            row.Number!,
            papers,
            judgement.Readings,
            row.HeadHash
        );
        db.Add(entry);
        await CaseWriting.Write(
            db,
            new(situation, taken, after, started, papers, entry, row, parties),
            stop
        );
        await CaseWriting.Ask(db, situation, row, after, stop);
        // The answer names the papers by the ids that the database gives them.
        if (papers.Count > 0)
            await db.SaveChangesAsync(stop);
        if (step.Converts is not null)
            await GoOver(db, row, after, situation, stop);
        if (child is not null)
            await ChildCases.Begin(db, beside!, child, procedure, entry, row, after, stop);
        var told =
            parent is not null
            && await ChildCases.Report(
                db,
                shelf,
                parent,
                row.Number!,
                situation.Case,
                after,
                entry,
                stop
            )
                ? parent
                : null;
        var done = Done(db, row, entry) with { Opened = Other(child), Told = Other(told) };
        db.Add(StoredAnswers.Of(actor, request, done, situation.RecordedAt));
        await db.SaveChangesAsync(stop);
        return done;
    }

    /// <summary>The next entry is the first of the other procedure: no moment lies between them.</summary>
    private async Task GoOver(
        ZhifaDb db,
        CaseRow row,
        CaseState state,
        Situation situation,
        CancellationToken stop
    )
    {
        await db.SaveChangesAsync(stop);
        var arrival = new StepTaken(
            state.Seq + 1,
            Arrival!.Id,
            "",
            Roles.System,
            situation.ActedAt,
            [],
            []
        );
        await SystemStep.Write(db, beside!, row, state, arrival, situation.RecordedAt, stop);
    }

    /// <summary>The step without its documents, which are written from it.</summary>
    internal static StepTaken Taken(Situation situation, int seq) =>
        new(
            seq,
            situation.Step.Id,
            situation.Actor.User,
            Authority.RoleOf(situation)!,
            situation.ActedAt,
            [
                .. situation.Input!.Select(block => new RecordedBlock(
                    seq,
                    block.Type.Name,
                    block.Row,
                    block.Type.Write(block.Value)
                )),
            ],
            []
        )
        {
            Instance = situation.Instance,
        };

    private static OtherCase? Other(CaseRow? row) =>
        row is null ? null : new(row.Id, row.Number!, row.Version);

    private static StepDone Done(ZhifaDb db, CaseRow row, Entry entry) =>
        new(
            row.Id,
            row.Number!,
            row.Version,
            entry.Seq,
            entry.Hash,
            [
                .. db
                    .ChangeTracker.Entries<LegalDocument>()
                    .Select(tracked => tracked.Entity)
                    .Select(paper => new IssuedPaper(
                        paper.Id,
                        paper.Kind,
                        paper.Title,
                        paper.Number
                    )),
            ]
        );

    private static StepRefused Refuse(
        Transaction transaction,
        Judgement judgement,
        IReadOnlyList<MissingElement>? missing = null
    )
    {
        transaction.Abandon();
        return judgement.Refusals.Count > 0
            ? new(judgement.Refusals)
            : Refused(
                new Refusal(
                    "document-elements",
                    string.Join("；", (missing ?? []).Select(e => e.Articles).Distinct()),
                    $"文书缺少法定事项：{string.Join("、", (missing ?? []).Select(e => e.Name))}。",
                    "请补全；文书模板缺少的，请法制机构修改模板。"
                )
            );
    }

    private static StepRefused Refused(params IReadOnlyList<Refusal> refusals) => new(refusals);
}
