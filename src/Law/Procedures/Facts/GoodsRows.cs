using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>The rows of a form about confiscated things, each of which names one by its number on the list.</summary>
internal static class GoodsRows
{
    public static IReadOnlyList<T> Of<T>(Situation s)
        where T : class => [.. s.Input!.Select(block => block.Value).OfType<T>()];

    /// <summary>The refusal of the first thing that stands twice, or null.</summary>
    public static Finding? Twice(IEnumerable<int> numbers, string block)
    {
        var seen = new HashSet<int>();
        foreach (var (index, number) in numbers.Index())
            if (!seen.Add(number))
                return Finding.No(
                    $"第 {FieldText.Face(number)} 项写了两次。",
                    "每项物品只写一次。",
                    Field(block, index)
                );
        return null;
    }

    public static string Field(string block, int index, string field = "item") =>
        $"{block}[{FieldText.Write(index)}].{field}";

    public static string Names(IEnumerable<(int Number, string Name)> goods) =>
        string.Join("、", goods.Select(good => $"{FieldText.Face(good.Number)}．{good.Name}"));
}
