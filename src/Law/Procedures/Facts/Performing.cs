using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Performance that is put off, and performance other than by money (行政处罚法 art. 66).</summary>
internal static class Performing
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "deferral-grounded",
            "经当事人申请延期、分期",
            "行政处罚法 第六十六条第二款",
            Volatility.Free,
            [typeof(Deferral)],
            s =>
                s.Input is null || s.Block<Deferral>() is not { } deferral ? Finding.Yes
                : deferral.AppliedOn > s.Day
                    ? Finding.No("申请日期不能晚于今日。", "请核对日期。", "Deferral.appliedOn")
                : Owing.FineLeft(s.Case) == 0
                    ? Finding.No(
                        "没有未缴的罚款：没收的违法所得不能延期、分期缴纳。",
                        "请催告缴纳没收的违法所得。"
                    )
                : Finding.If(
                    deferral.Until > s.Day && deferral.Until > s.Clock("penalty.payment")?.Due,
                    "批准的最后期限须在今日和原期限以后。",
                    "请核对日期。",
                    "Deferral.until"
                )
        ),
        new(
            "performance-true",
            "执行情况属实",
            "行政处罚法 第六十六条第一款",
            Volatility.Free,
            [typeof(OtherPerformance)],
            Done
        ),
        new(
            "acts-performed",
            "其他处罚已执行",
            "行政处罚法 第六十六条第一款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Owing.ActsLeft(s.Case).Count == 0,
                    $"没有登记执行情况：{Kinds(Owing.ActsLeft(s.Case))}。",
                    "请办理“登记其他处罚的执行”，每种处罚登记一次。"
                )
        )
        {
            OfCase = true,
        },
    ];

    private static Finding Done(Situation s)
    {
        if (s.Input is null || s.Own<OtherPerformance>() is not { } done)
            return Finding.Yes;
        if (done.DoneOn > s.Day)
            return Finding.No(
                "执行日期不能晚于办理之日。",
                "请核对日期。",
                "OtherPerformance.doneOn"
            );
        var left = Owing.ActsLeft(s.Case);
        return done.Kind is { } kind && !left.Contains(kind)
                ? Finding.No(
                    $"“{FieldText.Label(kind)}”不是本案尚未执行的处罚。",
                    $"尚未执行的：{Kinds(left)}。",
                    "OtherPerformance.kind"
                )
            : done.Kind is null && left.Count > 1
                ? Finding.No(
                    $"须另行执行的处罚有几种：{Kinds(left)}。",
                    "请选择本次登记的是哪一种，每种登记一次。",
                    "OtherPerformance.kind"
                )
            : Confiscations.Obtained(s, done);
    }

    private static string Kinds(IEnumerable<PenaltyKind> kinds) =>
        string.Join("、", kinds.Select(kind => FieldText.Label(kind)));
}
