using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Cases;

/// <summary>Hearings for the calendar: noticed, held, missed, put off, or called off with the notice they belong to.</summary>
internal static class HearingWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        if (step.Block<HearingNotice>() is { } notice)
        {
            await Settle(db, step, HearingState.Cancelled, stop);
            db.Add(
                new Hearing
                {
                    CaseId = step.Row.Id,
                    Position = step.Position,
                    BodyId = step.Row.BodyId,
                    CityCode = step.Row.CityCode,
                    DistrictCode = step.Row.DistrictCode,
                    HeldAt = notice.HeldAt,
                    Place = notice.Place,
                    Host = notice.Host,
                    Open = notice.Public,
                    State = HearingState.Noticed,
                }
            );
        }
        else if (step.Block<HearingRecess>() is { } recess)
            await GoesOn(db, step, recess.ResumesAt, stop);
        else if (step.Block<HearingRecord>() is not null)
            await Settle(db, step, HearingState.Held, stop);
        else if (step.Block<HearingAbsence>() is not null)
            await Settle(db, step, HearingState.Absent, stop);
        else if (step.Block<HearingAdjourned>() is not null)
            await Settle(db, step, HearingState.Adjourned, stop);
        else if (CalledOff(step))
            await Settle(db, step, HearingState.Cancelled, stop);
    }

    /// <summary>One day of it was held; the next is at the same place before the same host.</summary>
    private static async Task GoesOn(
        ZhifaDb db,
        WrittenStep step,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        foreach (var held in await Settle(db, step, HearingState.Held, stop))
            db.Add(
                new Hearing
                {
                    CaseId = held.CaseId,
                    Position = held.Position,
                    BodyId = held.BodyId,
                    CityCode = held.CityCode,
                    DistrictCode = held.DistrictCode,
                    HeldAt = at,
                    Place = held.Place,
                    Host = held.Host,
                    Open = held.Open,
                    State = HearingState.Noticed,
                }
            );
    }

    /// <summary>Nobody asks for the hearing any longer, or the notice was withdrawn.</summary>
    private static bool CalledOff(WrittenStep step) =>
        step.Block<NoticeWithdrawn>() is not null
        || (step.Block<HearingWaiver>() is not null || step.Block<InterestWaived>() is not null)
            && step.After.At(step.Situation.Machine, step.Situation.Instance) is { } notice
            && !notice.Has("asked")
            && !notice.Has("interest-asked");

    private static async Task<List<Hearing>> Settle(
        ZhifaDb db,
        WrittenStep step,
        HearingState state,
        CancellationToken stop
    )
    {
        var settled = await db
            .Hearings.Where(h =>
                h.CaseId == step.Row.Id
                && h.Position == step.Position
                && h.State == HearingState.Noticed
            )
            .ToListAsync(stop);
        foreach (var hearing in settled)
            hearing.State = state;
        return settled;
    }
}
