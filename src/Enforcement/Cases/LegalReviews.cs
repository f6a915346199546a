using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Cases;

/// <summary>A case that waits for the legal reviewers.</summary>
/// <param name="Step">The step by whose form it is reviewed.</param>
/// <param name="Instance">Which review of the case it is.</param>
/// <param name="AskedOn">The day on which the review was asked for.</param>
/// <param name="DueOn">The last day of the review.</param>
public sealed record ReviewItem(
    long CaseId,
    string Number,
    string CaseTitle,
    string? Responsible,
    string Step,
    int Instance,
    DateOnly? AskedOn,
    DateOnly? DueOn
);

/// <summary>What waits for the legal reviewers of a body, the nearest term first.</summary>
public static class LegalReviews
{
    /// <summary>More than this is not shown at once.</summary>
    public const int Most = 100;

    public static Task<List<ReviewItem>> Waiting(
        ZhifaDb db,
        Actor actor,
        DateOnly today,
        CancellationToken stop = default
    )
    {
        var asked = db
            .Tasks.AsNoTracking()
            .ShownOn(today)
            .Where(task =>
                task.BodyId == actor.BodyId
                && task.Role == Role.LegalReviewer
                && task.SubjectKind == EntryWriting.CaseSubject
            );
        return (
            from task in asked
            // A review may end by several steps: the first of the file stands for them.
            where !asked.Any(other => other.SubjectId == task.SubjectId && other.Id < task.Id)
            join row in db.Cases on task.SubjectId equals row.Id
            orderby task.OrderOn, task.Id
            select new ReviewItem(
                row.Id,
                row.Number!,
                row.Title,
                db.Officers.Where(officer => officer.Id == row.ResponsibleOfficerId)
                    .Select(officer => officer.Name)
                    .FirstOrDefault(),
                task.Step,
                task.Instance,
                // The inbox is written anew by every entry; the review's clock began when it was asked.
                db.Clocks.Where(clock =>
                        clock.SubjectKind == EntryWriting.CaseSubject
                        && clock.SubjectId == row.Id
                        && clock.Track == "review"
                        && clock.Ordinal == task.Instance
                        && clock.State == ClockState.Running
                    )
                    .Max(clock => (DateOnly?)clock.StartsOn),
                task.DueOn
            )
        )
            .Take(Most)
            .ToListAsync(stop);
    }
}
