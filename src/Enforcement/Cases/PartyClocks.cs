using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Codes;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Enforcement.Cases;

/// <summary>A period of a case as its party reads it.</summary>
/// <param name="End">What ended what it ran in, where the case did that: 决定已撤销; null for the rest.</param>
public sealed record PartyClock(string Title, Clock Clock, TimeLimit Limit, string? End);

/// <summary>The periods of one case, with the office that answers for them, and nothing about anybody.</summary>
public sealed record ClocksOfCase(
    string Number,
    string Body,
    string Phone,
    IReadOnlyList<PartyClock> Clocks
);

/// <summary>Shows a case's periods to whoever holds its code: those that he may use or must keep, and those that bind the office.</summary>
public sealed class PartyClocks(
    ZhifaDatabase database,
    ProcedureShelf shelf,
    CaseCodes codes,
    FailedTries tries
)
{
    /// <summary>One answer for every cause: it must not tell whether there is such a case.</summary>
    public static readonly Refusal NotFound = new(
        "case-code",
        "",
        "没有查到：编号或者查询码不正确。",
        $"请对照文书和承办人给您的查询码再填一次。连续 {SignIn.FailuresAllowed} 次不正确的，暂停查询 {SignIn.LockedFor.TotalMinutes} 分钟；仍查不到的，请联系承办机关。"
    );

    /// <summary>Null when there is no such case, the code is not its, or too many were wrong.</summary>
    /// <param name="number">The number of the case or of one of its documents, as people type it.</param>
    /// <param name="from">Where the question came from.</param>
    public async Task<ClocksOfCase?> Find(
        string number,
        string code,
        string from,
        CancellationToken stop = default
    )
    {
        await using var db = database.Open();
        var row = await Case(db, number, stop);
        var parties = await db
            .CaseParties.AsNoTracking()
            .Where(party => party.CaseId == (row == null ? 0 : row.Id))
            .OrderBy(party => party.Position)
            .ToListAsync(stop);
        CaseParty? who = null;
        // The same work for a case that is not there.
        if (
            !tries.Try(row?.Id ?? 0, from, () => Fits(row?.Number ?? "", parties, code, out who))
            || row is null
        )
            return null;
        var procedure = await shelf.ByHash(row.ProcedureHash, stop);
        if (procedure.Confidential)
            return null;
        var whole = StateText.Read(row.StateJson);
        int? whose = parties.Count > 1 ? who!.Position + 1 : null;
        var state = whose is { } place ? whole.For(procedure, place) : whole;
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == row.BodyId, stop);
        var clocks = await db
            .Clocks.AsNoTracking()
            .Where(clock =>
                clock.SubjectKind == EntryWriting.CaseSubject && clock.SubjectId == row.Id
            )
            .OrderBy(clock => clock.Id)
            .ToListAsync(stop);
        return new(
            row.Number!,
            body.Name,
            body.Phone,
            [
                .. clocks
                    .Where(clock =>
                        !whole.RanForAnother(
                            clock.Track,
                            clock.Ordinal,
                            clock.LimitId,
                            who?.Since ?? 0
                        )
                    )
                    .Where(clock =>
                        whose is null
                        // That another's decision was taken down is not his business.
                        || clock.Track is null
                            && whole.Places().Contains(whose.Value)
                            && (
                                clock.LimitId != "penalty.withdrawal" || Publishing.HasFallen(state)
                            )
                        || clock.Track is not null
                            && state.Instance(clock.Track, clock.Ordinal) is not null
                    )
                    .Select(clock => (clock, limit: procedure.Limit(clock.Track, clock.LimitId)))
                    .Where(pair => pair.limit is { Binds: not LimitBinds.Neither })
                    .Select(pair => new PartyClock(
                        state.ClockTitle(
                            procedure,
                            pair.clock.Track,
                            pair.clock.Ordinal,
                            pair.clock.LimitId,
                            said: false
                        ) ?? pair.limit!.Title,
                        pair.clock,
                        pair.limit!,
                        state.EndOf(
                            procedure,
                            pair.clock.Track,
                            pair.clock.Ordinal,
                            pair.clock.StoppedOn
                        )
                    )),
            ]
        );
    }

    /// <summary>Of several parties each has a code of his own; that of the case is nobody's.</summary>
    private bool Fits(
        string number,
        IReadOnlyList<CaseParty> parties,
        string typed,
        out CaseParty? who
    )
    {
        who = null;
        if (parties.Count == 0)
            return codes.Fits(number, typed);
        foreach (var party in parties)
            if (
                codes.Fits(
                    number,
                    parties.Count > 1 ? party.Position + 1 : null,
                    party.Since,
                    typed
                )
            )
                who = party;
        return who is not null;
    }

    /// <summary>Each of the two numbers walks an index of its own.</summary>
    private static async Task<CaseRow?> Case(ZhifaDb db, string number, CancellationToken stop)
    {
        if (DocumentNumber.Tidy(number) is not { } tidy)
            return null;
        var meant = db
            .Cases.Where(row => row.Number == tidy)
            .Select(row => row.Id)
            .Concat(
                db.Documents.Where(paper =>
                        paper.Number == tidy && paper.SubjectKind == EntryWriting.CaseSubject
                    )
                    .Select(paper => paper.SubjectId)
            );
        return await db
            .Cases.AsNoTracking()
            .Where(row => meant.Contains(row.Id))
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(stop);
    }
}
