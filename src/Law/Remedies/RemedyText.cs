using Zhifa.Law.Registers;

namespace Zhifa.Law.Remedies;

/// <summary>What a document must tell the party about reconsideration and suit, with the organ and the court named.</summary>
/// <param name="Paragraphs">Whole sentences, ready to print.</param>
/// <param name="ReconsiderationFirst">Suit lies only against the reconsideration decision.</param>
public sealed record RemedyText(
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<string> Articles,
    ReconsiderationOrgan Organ,
    string Court,
    bool ReconsiderationFirst
)
{
    /// <summary>
    /// On-the-spot penalty decision: reconsideration first (行政复议法 art. 23(1)(1), to be told by 23(2)), sixty days
    /// (20(1)), also through the body (32(1)), then suit within fifteen days of the reconsideration decision (34,
    /// 行政诉讼法 art. 45). It never says that one may sue at once.
    /// </summary>
    public static RemedyText OnSitePenalty(BodyOnDay body, DateOnly day, string act = "本决定书") =>
        Of("on-site-penalty", body, day, act, first: true);

    /// <summary>
    /// Every other act of the simple procedure: no penalty, order to correct, surcharge, revocation. Art. 23(1)(1) speaks of
    /// 当场作出的行政处罚决定 alone, and a decision not to penalise is none (行政处罚法 arts. 2, 57(1)(2)(3)); exceptions to the
    /// free choice come from statutes and regulations only (行政诉讼法 art. 44(2)). So: sixty days (行政复议法 art. 20(1)) or
    /// six months (行政诉讼法 art. 46(1)), and no word about art. 32, which also speaks of penalty decisions only.
    /// </summary>
    public static RemedyText OrdinaryAct(BodyOnDay body, DateOnly day, string act = "本决定书") =>
        Of("ordinary-act", body, day, act, first: false);

    private static RemedyText Of(string kind, BodyOnDay body, DateOnly day, string act, bool first)
    {
        var wording = RemedyWording.On(kind, day);
        var organ = ReconsiderationOrgan.Of(body);
        return new(
            [
                .. wording.Paragraphs.Select(text =>
                    text.Replace("{act}", act, StringComparison.Ordinal)
                        .Replace("{organ}", organ.Face, StringComparison.Ordinal)
                        .Replace(
                            "{body}",
                            body.EntrustedBy?.OrganName ?? body.Name,
                            StringComparison.Ordinal
                        )
                        .Replace("{court}", body.Court, StringComparison.Ordinal)
                ),
            ],
            [.. wording.Articles, organ.Article],
            organ,
            body.Court,
            first
        );
    }
}
