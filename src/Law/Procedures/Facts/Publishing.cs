using Zhifa.Law.Blocks;
using Zhifa.Law.Codes;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What the public sees of a decision, and for how long (行政处罚法 art. 48).</summary>
public static class Publishing
{
    private const string Public = "行政处罚法 第四十八条第一款";

    internal static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "publishable",
            "属于公示的范围",
            Public,
            Volatility.Free,
            [],
            s =>
                Minor(s)
                    ? Finding.No("当事人是未成年人，不予公示。", "请办理“决定不予公示”。")
                    : Finding.If(
                        Listed(s),
                        "本决定不在本机关的公示清单以内。",
                        "请办理“决定不予公示”；清单应当调整的，先调整清单。"
                    )
        )
        {
            ReadsLists = true,
        },
        new(
            "still-public",
            "撤销、变更的决定仍在公示",
            "行政处罚法 第四十八条第二款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    IsStillPublic(s.Case),
                    "没有仍在公示的已撤销、变更的决定。",
                    "不用办理。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "no-longer-public",
            "撤销、变更的决定已不再公示",
            "行政处罚法 第四十八条第二款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    !IsStillPublic(s.Case),
                    "已撤销、变更的决定仍在公示。",
                    "请先办理“撤回公示”。"
                )
        ),
        new(
            "withholding-grounded",
            "不予公示的理由属实",
            Public,
            Volatility.Free,
            [typeof(PublicationWithheld)],
            Withheld
        )
        {
            ReadsLists = true,
        },
    ];

    /// <summary>It was published, has been done away with or changed since, and was not taken down after that.</summary>
    /// <param name="own">The case as the party has it: what was taken down before is another's.</param>
    public static bool IsStillPublic(CaseState own) =>
        Seqs<Publication>(own).Any()
        && Seqs<Revocation>(own).Concat(Seqs<RemedyEffect>(own)).DefaultIfEmpty().Min()
            is > 0
                and var fallen
        && !Seqs<PublicationWithdrawn>(own).Any(taken => taken > fallen);

    /// <summary>It has been done away with or changed since it was made.</summary>
    public static bool HasFallen(CaseState own) =>
        Seqs<Revocation>(own).Concat(Seqs<RemedyEffect>(own)).Any();

    /// <summary>The entries since the latest decision that recorded such a block.</summary>
    private static IEnumerable<int> Seqs<T>(CaseState state)
        where T : class => Owing.RecordedSince<T>(state).Select(block => block.Seq);

    /// <summary>Whether the body's own list makes the decision public.</summary>
    internal static bool Listed(Situation s) =>
        Penalties.Decided(s.Case) is { Count: > 0 } lines
        && s.Registers.Lists.Any(row =>
            row.List == BodyListKind.Publication
            && row.Covers(s.Case.Items(), s.Case.OfItems(lines))
        );

    /// <summary>Under eighteen on the day on which it is asked.</summary>
    internal static bool Minor(Situation s) => s.Block<Party>()?.AgeOn(s.Day) < 18;

    private static Finding Withheld(Situation s) =>
        s.Block<PublicationWithheld>() is not { } withheld
            ? Finding.Yes
            : withheld.Ground switch
            {
                WithholdGround.NotListed => Finding.If(
                    !Listed(s),
                    "本决定在本机关的公示清单以内。",
                    "请公示，或者选择其他法定理由。",
                    "PublicationWithheld.ground"
                ),
                WithholdGround.Minor => Finding.If(
                    Minor(s),
                    "按身份证件，当事人不是未成年人。",
                    "请选择与事实相符的理由。",
                    "PublicationWithheld.ground"
                ),
                _ => Finding.Yes,
            };
}
