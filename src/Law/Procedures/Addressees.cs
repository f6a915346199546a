using Zhifa.Law.Documents;
using Zhifa.Law.Procedures.Facts;

namespace Zhifa.Law.Procedures;

/// <summary>For whom of several parties a step makes its papers (行政处罚法 arts. 44, 59, 61: each is told and decided upon by name).</summary>
public static class Addressees
{
    /// <summary>The papers that a step issues: of a joint case what is addressed to the party is made for each whom the step concerns.</summary>
    /// <returns>With the place of the party; 0 where it is not made for one of several.</returns>
    public static IEnumerable<(StepDocument Document, int Place)> Of(
        Situation situation,
        IReadOnlyList<StepDocument> documents
    ) =>
        documents.SelectMany(document =>
            !situation.Case.IsJoint() || PartyPapers.ServedBy(document.Template) is null
                ? [(document, 0)]
            : PartyPapers.OnRecusal.Contains(document.Template)
                ? [(document, Challenger(situation) ?? 0)]
            : situation.Concerns is { } place ? [(document, place)]
            : Standing(situation, document).Select(place => (document, place))
        );

    /// <summary>All parties; of a paper about the decision those against whom it still stands.</summary>
    private static IEnumerable<int> Standing(Situation s, StepDocument document) =>
        s
            .Case.Places()
            .Where(place =>
                !PartyPapers.OnTheDecision.Contains(document.Template)
                || !Owing.Gone(s.Case.For(s.Procedure, place))
            );

    /// <summary>The party who raised the challenge that the step answers, where one did.</summary>
    private static int? Challenger(Situation s) =>
        s.At is TrackState recusal ? Authority.Request(s.Case, recusal)?.Party : null;
}
