using Zhifa.Law.Discretion;

namespace Zhifa.Law.Procedures.Overlays;

/// <summary>What a region or a body adds to a procedure of national law: steps, gates, documents, tighter clocks, lower sums.</summary>
/// <param name="Region">Beginning of the codes of the regions whose bodies it binds.</param>
/// <param name="BindsRunningFrom">As <see cref="Procedure.BindsRunningFrom"/>.</param>
/// <param name="Hearing">From which sum a hearing may be asked for, by class of party; empty where it says nothing.</param>
/// <param name="Marks">Where it says what, for those who must be told what they may not say.</param>
public sealed record Overlay(
    string Id,
    string Title,
    string Region,
    string Article,
    DateOnly InForce,
    DateOnly? BindsRunningFrom,
    IReadOnlyList<HearingAmount> Hearing,
    string File,
    IReadOnlyList<OverlayMark> Marks
);

public enum OverlayWord
{
    /// <summary>A condition said anew.</summary>
    Condition,

    /// <summary>A step that the procedure has and the overlay changes, or a new one.</summary>
    Step,
    Clock,
    Outcome,
    Exit,
    Hearing,
}

/// <param name="Machine">The procedure, or the track, that it is said of.</param>
public sealed record OverlayMark(OverlayWord Word, string Machine, string Id, int Line);
