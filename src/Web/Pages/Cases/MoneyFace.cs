using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>How a sum that is due stands, in a word.</summary>
public static class MoneyFace
{
    public static (string Said, Tone Tone) Of(CaseView view, MoneyDue due)
    {
        var today = view.Look.Day;
        if (view.State.Has("revoked"))
            return ("决定已撤销", Tone.Warn);
        if (due.Settled)
            return ("已缴清", Tone.Ok);
        if (view.State.Latest<CourtResult>() is { } result)
            return (FieldText.Label(result.Outcome), Tone.Plain);
        return due.DueOn < today
            ? ($"应于{Faces.Day(due.DueOn, today)}前缴纳，已逾期", Tone.Bad)
            : ($"{Faces.Day(due.DueOn, today)}前缴纳", Tone.Plain);
    }
}
