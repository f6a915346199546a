using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Web.Security;

namespace Zhifa.Web.Api;

/// <summary>Looks at one case as the caller may see it.</summary>
internal sealed class CaseReading(ZhifaDatabase database, ProcedureShelf shelf, TimeProvider time)
{
    public async Task<IResult> Show(
        HttpContext context,
        long id,
        Func<CaseView, IResult> show,
        CancellationToken stop
    )
    {
        await using var db = database.Open();
        var now = time.GetUtcNow();
        return await CaseView.Of(db, shelf, context.Actor(), id, now, stop) is { } view
            ? show(view)
            : Problems.Absent();
    }
}
