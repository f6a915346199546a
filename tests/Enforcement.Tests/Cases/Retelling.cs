using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>A case told again from its entries alone, on ground of its own.</summary>
internal static class Retelling
{
    public static async Task<ReplayReport> Of(TestDatabase on, ZhifaDatabase source, long caseId)
    {
        await using var ground = new ZhifaDatabase(await on.Empty());
        await ground.Migrate(on.Clock);
        await using var db = source.Open();
        return await Replay.Of(db, caseId, ground, Office.Codes);
    }
}
