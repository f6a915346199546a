using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Codes;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// The numbers that a step draws, last before it is written. An entrusted organisation has no series of its own: numbers are
/// the entrusting organ's (行政处罚法 art. 20(4)).
/// </summary>
internal sealed class StepNumbers(ZhifaDb db, Situation situation, CancellationToken stop)
{
    /// <summary>The word of the series that numbers cases.</summary>
    public const string Case = "案";

    private (long BodyId, string Word)? _series;

    public async Task<string> Draw(string word)
    {
        var (body, bodyWord) = _series ??= await Series();
        var year = situation.Day.Year;
        var serial = await NumberSeries.Draw(db, body, word, year, stop);
        return new DocumentNumber(bodyWord, word, year, (int)serial).ToString();
    }

    private async Task<(long, string)> Series()
    {
        var body = situation.Registers.Body;
        var code = body.EntrustedBy?.OrganCode ?? body.Code;
        var organ = await db
            .Bodies.Where(found => found.Code == code)
            .Select(found => new { found.Id, found.NumberWord })
            .SingleAsync(stop);
        return (organ.Id, organ.NumberWord);
    }
}
