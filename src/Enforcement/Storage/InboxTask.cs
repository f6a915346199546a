using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// A line of the inbox, written at commit from established facts: a role of a body, or one officer, may take the step.
/// </summary>
[Table("task")]
[Index(nameof(SubjectKind), nameof(SubjectId))]
[Index(nameof(BodyId), nameof(Role), nameof(OrderOn), nameof(Id))]
[Index(nameof(OfficerId), nameof(OrderOn), nameof(Id))]
public sealed class InboxTask
{
    public long Id { get; set; }
    public required string SubjectKind { get; set; }
    public required long SubjectId { get; set; }

    [Refers<Body>]
    public required long BodyId { get; set; }
    public required Role Role { get; set; }

    [Refers<Officer>]
    public long? OfficerId { get; set; }
    public required string Step { get; set; }

    /// <summary>Of a step of a track the ordinal of its instance; 0 for the spine's.</summary>
    public int Instance { get; set; }
    public required string Title { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>The due day, or the last of all days, so that an index walks the inbox in its order.</summary>
    public required DateOnly OrderOn { get; set; }

    /// <summary>The first day on which the step may be taken: a clock may have to run out first.</summary>
    public required DateOnly ShowsFrom { get; set; }

    /// <summary>The first day on which it may be taken no more, or null.</summary>
    public DateOnly? ShowsUntil { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
}

public static class InboxTasks
{
    /// <summary>Those that can be done on a day: their periods have run out by then, and none has ended them.</summary>
    public static IQueryable<InboxTask> ShownOn(this IQueryable<InboxTask> tasks, DateOnly day) =>
        tasks.Where(task =>
            task.ShowsFrom <= day && (task.ShowsUntil == null || task.ShowsUntil > day)
        );
}
