using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Cases;

/// <summary>Who handles a case, for lists and inboxes: the officers of the latest step that named them, the first responsible.</summary>
internal static class HandlerWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        var codes = step.Rows<Handler>().Select(handler => handler.Officer).ToList();
        if (codes.Count == 0)
            return;
        var ids = await db
            .Officers.Where(officer => codes.Contains(officer.Code))
            .ToDictionaryAsync(officer => officer.Code, officer => officer.Id, stop);
        db.RemoveRange(
            await db.CaseHandlers.Where(held => held.CaseId == step.Row.Id).ToListAsync(stop)
        );
        db.AddRange(
            codes.Select(
                (code, position) =>
                    new CaseHandler
                    {
                        CaseId = step.Row.Id,
                        Position = position,
                        OfficerId = ids[code],
                    }
            )
        );
        step.Row.ResponsibleOfficerId = ids[codes[0]];
        if (step.Situation.Case.Seq > 0)
            await db
                .ClockAlarms.Where(alarm =>
                    alarm.CaseId == step.Row.Id && alarm.Tells == Role.Handler
                )
                .ExecuteUpdateAsync(
                    set => set.SetProperty(alarm => alarm.OfficerId, ids[codes[0]]),
                    stop
                );
    }
}
