using System.Text.RegularExpressions;
using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>The elements of a decision not to penalise (行政处罚法 arts. 30, 33, 57). Remedies: the free choice.</summary>
internal static class NoPenaltyElements
{
    public static IReadOnlyList<Element> List { get; } =
    [
        Number("行政处罚法 第五十七条第一款"),
        PartyName("行政处罚法 第五十七条第一款"),
        PartyAddress("行政处罚法 第五十七条第一款"),
        new(
            "reasons",
            "行政处罚法 第五十七条第一款",
            "认定的事实和理由",
            (text, input) => text.HasLines(Decision(input).Reasons)
        ),
        new(
            "ground",
            "行政处罚法 第三十三条",
            "不予处罚的情形",
            (text, input) => text.Has(DecisionElements.Label(Decision(input).Ground))
        ),
        new(
            "basis",
            "行政处罚法 第三十三条",
            "不予处罚的依据",
            (text, input) =>
                text.Matches(
                    $"《中华人民共和国行政处罚法》{Regex.Escape(NoPenaltyBasis.Of(Decision(input).Ground))}"
                )
        ),
        new(
            "compared",
            "行政处罚法 第三十七条",
            "新旧规定的比较",
            (text, input) => Reasoning.Compared(input).All(one => text.Has(one.Text)),
            input => input.LawFound.Count > 0
        ),
        Says("result", "行政处罚法 第五十七条第一款", "不予处罚的决定", "决定对当事人不予行政处罚"),
        new(
            "education",
            "行政处罚法 第三十三条第三款",
            "对当事人的教育",
            (text, input) => text.Says("教育") && text.HasLines(Decision(input).Education),
            Violated
        ),
        new(
            "guardian",
            "行政处罚法 第三十条；行政处罚法 第三十一条",
            "责令监护人管教或者看管治疗",
            (text, input) =>
                Decision(input).Ground == NoPenaltyGround.Under14
                    ? text.Says("责令其监护人加以管教")
                    : text.Says("责令其监护人严加看管和治疗"),
            input => Decision(input).Ground is NoPenaltyGround.Under14 or NoPenaltyGround.Incapable
        ),
        .. OrdinaryRemedies,
        Body("行政处罚法 第五十七条第一款"),
        Date("行政处罚法 第五十七条第一款"),
        Seal("行政处罚法 第五十九条第二款"),
    ];

    private static NoPenaltyDecision Decision(DocumentInput input) =>
        input.Block<NoPenaltyDecision>()
        ?? throw new ArgumentException("The case has no NoPenaltyDecision block.", nameof(input));

    // Who did nothing wrong is not educated.
    private static bool Violated(DocumentInput input) =>
        Decision(input).Ground != NoPenaltyGround.NotEstablished;
}
