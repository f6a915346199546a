using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Cases;

/// <summary>Answers kept by key for 90 days, so that a request sent again does nothing again. Refusals are not kept.</summary>
public static class StoredAnswers
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const int Ok = 200;

    internal static async Task<DeskAnswer?> Find(
        ZhifaDatabase database,
        Actor actor,
        StepRequest request,
        CancellationToken stop
    )
    {
        await using var db = database.Open();
        return await Find(db, actor, request, stop);
    }

    internal static async Task<DeskAnswer?> Find(
        ZhifaDb db,
        Actor actor,
        StepRequest request,
        CancellationToken stop
    )
    {
        var known = await db
            .Requests.AsNoTracking()
            .SingleOrDefaultAsync(r => r.ActorId == actor.UserId && r.Key == request.Key, stop);
        if (known is null)
            return null;
        return known.BodyHash == request.BodyHash()
            ? JsonSerializer.Deserialize<StepDone>(known.Answer!)! with
            {
                Again = true,
            }
            : new KeyReused();
    }

    internal static Request Of(
        Actor actor,
        StepRequest request,
        StepDone done,
        DateTimeOffset now
    ) =>
        new()
        {
            ActorId = actor.UserId,
            Key = request.Key,
            BodyHash = request.BodyHash(),
            SubjectKind = EntryWriting.CaseSubject,
            SubjectId = done.CaseId,
            Status = Ok,
            Answer = JsonSerializer.Serialize(done),
            CreatedAt = now,
        };

    /// <summary>Forgets answers that are older than they are kept; returns how many.</summary>
    public static async Task<int> Forget(
        ZhifaDatabase database,
        DateTimeOffset now,
        CancellationToken stop = default
    )
    {
        await using var db = database.Open();
        var oldest = now - Kept;
        return await db
            .Requests.Where(request => request.CreatedAt < oldest)
            .ExecuteDeleteAsync(stop);
    }
}
