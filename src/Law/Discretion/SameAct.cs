using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Discretion;

/// <summary>
/// The same act of one party, which is fined once (行政处罚法 第二十九条). The statute does not say what one act is: here, what
/// happened on one day at one place, under whichever item it is brought.
/// </summary>
public static class SameAct
{
    /// <summary>Equal for what is one act of a party: the day and the bare text of the place.</summary>
    public static string Key(DateOnly actOn, string place) =>
        $"{actOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{BareText.Of(place)}";

    public static bool Is(PriorFine fine, Scene scene) =>
        Key(fine.ActOn, fine.Place) == Key(scene.ActOn, scene.Place);

    /// <summary>The same day and item at a place that is written otherwise: a person has to say which it is.</summary>
    public static bool MayBe(PriorFine fine, Scene scene) =>
        fine.ActOn == scene.ActOn && fine.ViolationItem == scene.ViolationItem;
}
