namespace Zhifa.Law.Procedures;

/// <summary>What the spine reads as one thing that is not begun, open, or ended with an outcome: a track, or a case of its own.</summary>
public interface IBranch
{
    string Id { get; }
    string Title { get; }
    IReadOnlyList<Named> Outcomes { get; }

    /// <summary>The Chinese word of an outcome.</summary>
    string Outcome(string id) => Outcomes.First(outcome => outcome.Id == id).Title;
}

/// <summary>
/// A case that a case opens, with its own number, papers and chain: a transfer to the police, later a mediation. Its beginning and
/// its outcome stand in the chain of the case that opened it, which reads it like a track.
/// </summary>
/// <param name="Id">The procedure by which it is run.</param>
/// <param name="Reopens">What had an outcome may go on.</param>
public sealed record ChildCase(string Id, string Title, IReadOnlyList<Named> Outcomes, bool Reopens)
    : IBranch;
