using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Discretion;

/// <summary>How the rules of today stand to those of the day of the act, for one kind of party.</summary>
public enum LawCompared
{
    /// <summary>The same texts, penalties, range, tiers and leniency rows: nothing to choose.</summary>
    Same,

    /// <summary>No penalty more and no sum higher, and something less.</summary>
    Lighter,

    /// <summary>No penalty less and no sum lower, and something more.</summary>
    Heavier,

    /// <summary>Lighter in one way and heavier in another, or another text, other tiers or lists: a person has to weigh them.</summary>
    Unclear,

    /// <summary>No rule under this item any more.</summary>
    Ended,
}

/// <summary>
/// Which of two rules is the lighter (行政处罚法 art. 37, second sentence). The statute does not say how they are compared: here by what each may
/// bring upon the party, that is the kinds of penalty, the highest and the lowest fine. The middle law, in force only in between, is not looked
/// at. How kinds weigh against sums is left to a person (unverified: no reading of the State Council is known).
/// </summary>
public static class LighterLaw
{
    /// <param name="now">Null where no version is in force.</param>
    public static LawCompared Compare(ViolationItemOnDay before, ViolationItemOnDay? now)
    {
        if (now is null)
            return LawCompared.Ended;
        var (least, most) = (
            Fine(now).Least.CompareTo(Fine(before).Least),
            Fine(now).Most.CompareTo(Fine(before).Most)
        );
        int?[] signs = [Kinds(before, now), Math.Sign(least), Math.Sign(most)];
        return signs.Contains(null) || signs.Contains(-1) && signs.Contains(1) ? LawCompared.Unclear
            : signs.Contains(-1)
                ? Unless(LawCompared.Lighter, before.Leniency.Except(now.Leniency).Any())
            : signs.Contains(1)
                ? Unless(LawCompared.Heavier, now.Leniency.Except(before.Leniency).Any())
            : Unless(LawCompared.Same, !Alike(before, now));
    }

    /// <summary>What has to be applied where the comparison leaves no choice; else null.</summary>
    public static LawApplied? Only(LawCompared compared) =>
        compared switch
        {
            LawCompared.Lighter => LawApplied.DecisionDay,
            LawCompared.Same or LawCompared.Heavier => LawApplied.ActDay,
            _ => null,
        };

    /// <summary>What the list no longer spares, or spares now, may weigh more than the sums; and another text may be about other acts.</summary>
    private static LawCompared Unless(LawCompared found, bool otherwise) =>
        otherwise ? LawCompared.Unclear : found;

    private static bool Alike(ViolationItemOnDay before, ViolationItemOnDay now) =>
        (before.Title, before.ViolatedBasis, before.PenaltyBasis)
            == (now.Title, now.ViolatedBasis, now.PenaltyBasis)
        && before.Tiers.SequenceEqual(now.Tiers)
        && before.Leniency.SequenceEqual(now.Leniency);

    /// <summary>Both ends of the fine: none at all where the rule provides none, no upper end where it names none.</summary>
    private static (decimal Least, decimal Most) Fine(ViolationItemOnDay item) =>
        item.Kinds.Contains(PenaltyKind.Fine)
            ? (item.RangeMin ?? 0, item.RangeMax ?? decimal.MaxValue)
            : (0, 0);

    /// <summary>-1 for fewer, 1 for more, 0 for the same; null for other kinds.</summary>
    private static int? Kinds(ViolationItemOnDay before, ViolationItemOnDay now)
    {
        var gone = before.Kinds.Except(now.Kinds).Any();
        var added = now.Kinds.Except(before.Kinds).Any();
        return gone && added ? null
            : gone ? -1
            : added ? 1
            : 0;
    }
}
