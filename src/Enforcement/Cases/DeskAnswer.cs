using Zhifa.Law;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Cases;

/// <summary>What the desk says to a step.</summary>
public abstract record DeskAnswer;

/// <summary>The step is on record.</summary>
/// <param name="Again">The same request had been done before: this is its stored answer.</param>
/// <param name="Opened">The case that the step opened, or null.</param>
/// <param name="Told">The case that had opened this one and now has an entry of it, or null.</param>
public sealed record StepDone(
    long CaseId,
    string CaseNumber,
    int Version,
    int Seq,
    string Hash,
    IReadOnlyList<IssuedPaper> Documents,
    bool Again = false,
    OtherCase? Opened = null,
    OtherCase? Told = null
) : DeskAnswer;

/// <summary>Another case that the same step has written to.</summary>
public sealed record OtherCase(long CaseId, string CaseNumber, int Version);

public sealed record IssuedPaper(long Id, string Kind, string Title, string? Number);

/// <summary>A rule says no. Nothing was stored; what was entered is the caller's to keep.</summary>
public sealed record StepRefused(IReadOnlyList<Refusal> Refusals) : DeskAnswer;

/// <summary>Values that could not be read, field by field.</summary>
public sealed record InputFaulty(IReadOnlyList<FieldError> Errors) : DeskAnswer;

/// <summary>Somebody else was first: the case has another version than the caller saw.</summary>
public sealed record CaseMoved(int Version) : DeskAnswer;

/// <summary>The key was used for another request.</summary>
public sealed record KeyReused : DeskAnswer;

/// <summary>There is no such case or step for this person: absent and forbidden look alike.</summary>
public sealed record NoSuchCase : DeskAnswer;
