using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;

namespace Zhifa.Enforcement.Cases;

/// <summary>A line of a person's inbox.</summary>
public sealed record WorkbenchTask(
    long CaseId,
    string Number,
    string CaseTitle,
    string Step,
    int Instance,
    string Title,
    DateOnly? DueOn,
    DateTimeOffset CreatedAt,
    DateOnly ShowsFrom
)
{
    /// <summary>When it came: when it was handed over, or the day on which a clock opened it.</summary>
    public DateTimeOffset CameAt =>
        ChinaTime.Start(ShowsFrom) is var opened && opened > CreatedAt ? opened : CreatedAt;
}

/// <summary>What waits for a person: the tasks of his roles in his body, a handler's own only.</summary>
public static class Workbench
{
    /// <summary>More than this is not shown at once.</summary>
    public const int Most = 100;

    public static async Task<IReadOnlyList<WorkbenchTask>> Of(
        ZhifaDb db,
        Actor actor,
        DateOnly today,
        CancellationToken stop = default
    )
    {
        // One walk of an index for what is his own, and one for each role he holds in his body.
        var shown = db.Tasks.ShownOn(today);
        var tasks = actor
            .Roles.Select(role =>
                First(
                    shown.Where(task =>
                        task.BodyId == actor.BodyId && task.Role == role && task.OfficerId == null
                    )
                )
            )
            .Append(
                First(
                    shown.Where(task =>
                        actor.OfficerId != null
                        && task.OfficerId == actor.OfficerId
                        && actor.Roles.Contains(task.Role)
                    )
                )
            )
            .Aggregate((all, more) => all.Concat(more));
        return await (
            from task in First(tasks)
            join row in db.Cases on task.SubjectId equals row.Id
            orderby task.OrderOn, task.Id
            select new WorkbenchTask(
                row.Id,
                row.Number!,
                row.Title,
                task.Step,
                task.Instance,
                task.Title,
                task.DueOn,
                task.CreatedAt,
                task.ShowsFrom
            )
        ).ToListAsync(stop);
    }

    private static IQueryable<InboxTask> First(IQueryable<InboxTask> tasks) =>
        tasks
            .AsNoTracking()
            .Where(task => task.SubjectKind == "case")
            .OrderBy(task => task.OrderOn)
            .ThenBy(task => task.Id)
            .Take(Most);
}
