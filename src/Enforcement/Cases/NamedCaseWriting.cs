using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>Which other cases a case names; what is named again takes the place of the former, what is taken back is gone.</summary>
internal static class NamedCaseWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        foreach (var named in NamedCases.Of(step.Situation.Input))
        {
            var known = await db
                .NamedCases.Where(row => row.CaseId == step.Row.Id && row.Number == named.Number)
                .ToListAsync(stop);
            db.RemoveRange(known);
            if (named.Link is { } link)
                db.Add(
                    new NamedCaseRow
                    {
                        CaseId = step.Row.Id,
                        Number = named.Number,
                        Link = link,
                    }
                );
        }
    }
}
