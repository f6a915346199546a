using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Violations of measures against an emergency (行政处罚法 art. 49).</summary>
public static class Emergencies
{
    internal static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "emergency-true",
            "违反的应对措施在行为发生时有效",
            "行政处罚法 第四十九条",
            Volatility.Free,
            [typeof(Emergency)],
            True
        )
        {
            OfEachAct = true,
        },
    ];

    /// <summary>Those that the latest report names: an earlier one's count no more.</summary>
    public static IReadOnlyList<Emergency> Of(CaseState state) =>
        state.Recorded(nameof(Emergency)) is [var first, ..] rows
        && first.Seq
            == state
                .Counting.Where(row => row.Block == nameof(InvestigationReport))
                .Max(row => (int?)row.Seq)
            ? [.. rows.Select(row => (Emergency)row.Read())]
            : [];

    private static Finding True(Situation s)
    {
        if (s.Own<Emergency>() is not { } emergency || s.Acts() is not [var act, ..])
            return Finding.Yes;
        if (s.Input!.Count(block => block.Value is Emergency) > 1)
            return No("同一违法行为写了几行“突发事件应对”。", "每一项违法行为只写一行。", "event");
        if (emergency.Until < emergency.From)
            return No("措施解除日早于施行日。", "请核对日期。", "until");
        var on = act.Scene.ActOn;
        return on < emergency.From || on > (emergency.Until ?? s.Day)
            ? No(
                $"违法行为发生在{FieldText.Face(on)}，不在应对措施施行的期间，不能依照第四十九条从重处罚。",
                "请核对措施的施行日和解除日；不适用的，删去这一行。",
                "from"
            )
            : Finding.Yes;
    }

    private static Finding No(string message, string cure, string field) =>
        Finding.No(message, cure, $"Emergency.{field}");
}
