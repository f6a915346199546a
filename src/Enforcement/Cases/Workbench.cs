using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Cases;

/// <summary>A line of a person's inbox.</summary>
public sealed record WorkbenchTask(
    long CaseId,
    string Number,
    string CaseTitle,
    string Step,
    string Title,
    DateOnly? DueOn,
    DateTimeOffset CreatedAt
);

/// <summary>What waits for a person: the tasks of his roles in his body, a handler's own only.</summary>
public static class Workbench
{
    /// <summary>More than this is not shown at once.</summary>
    public const int Most = 100;

    public static async Task<IReadOnlyList<WorkbenchTask>> Of(
        ZhifaDb db,
        Actor actor,
        CancellationToken stop = default
    )
    {
        var roles = actor.Roles.ToList();
        return await (
            from task in db.Tasks.AsNoTracking()
            join row in db.Cases on task.SubjectId equals row.Id
            where
                task.SubjectKind == "case"
                && task.BodyId == actor.BodyId
                && roles.Contains(task.Role)
                && (task.OfficerId == null || task.OfficerId == actor.OfficerId)
            orderby task.DueOn ?? DateOnly.MaxValue, task.Id
            select new WorkbenchTask(
                row.Id,
                row.Number!,
                row.Title,
                task.Step,
                task.Title,
                task.DueOn,
                task.CreatedAt
            )
        )
            .Take(Most)
            .ToListAsync(stop);
    }
}
