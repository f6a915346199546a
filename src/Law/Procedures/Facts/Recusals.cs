using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Who is challenged, who decides upon it, and what he may not do meanwhile (行政处罚法 art. 43).</summary>
internal static class Recusals
{
    private const string Recusal = "行政处罚法 第四十三条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "actor-not-challenged",
            "办理人没有被申请回避",
            Recusal + "第二款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    !s
                        .Case.Open("recusal")
                        .Any(open =>
                            Authority.Request(s.Case, open) is { } request
                            && Means(request.Person, s.Actor)
                        ),
                    "当事人已申请您回避，决定作出以前不能主持听证或者审核。",
                    "请先由机关负责人对回避申请作出决定，或者由其他人员办理。"
                )
        ),
        new(
            "recusal-of-another",
            "不是自己的回避",
            Recusal + "第三款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Block<RecusalRequest>() is not { } request || !Means(request.Person, s.Actor),
                    "自己的回避不能由自己决定。",
                    "机关负责人的回避，由本级人民政府或者上级机关决定后，由其他负责人登记。"
                )
        ),
        new(
            "challenge-withdrawn",
            "当事人撤回自己的申请，或者登记有误",
            Recusal,
            Volatility.Free,
            [typeof(RecusalWithdrawn)],
            s =>
                Finding.If(
                    s.Own<RecusalWithdrawn>() is not { Mistaken: false }
                        || s.Block<RecusalRequest>() is { By: RecusalBy.Party },
                    "不是当事人提出的回避，不能撤回，须由机关负责人决定。",
                    "请办理“决定回避”或者“驳回回避申请”；登记有误的，选择登记有误并写明。",
                    "RecusalWithdrawn.mistaken"
                )
        ),
        new(
            "head-challenged",
            "申请回避的是机关负责人",
            "河南省行政执法条例 第二十三条第二款",
            Volatility.Free,
            [typeof(RecusalRequest)],
            s =>
                Finding.If(
                    s.Block<RecusalRequest>() is not { OfHead: false },
                    "被申请回避的不是机关负责人，由机关负责人决定。",
                    "请由机关负责人办理“决定回避”或者“驳回回避申请”。"
                )
        ),
        new(
            "head-not-challenged",
            "申请回避的不是机关负责人",
            "河南省行政执法条例 第二十三条第二款",
            Volatility.Free,
            [typeof(RecusalRequest)],
            s =>
                Finding.If(
                    s.Block<RecusalRequest>() is not { OfHead: true },
                    "机关负责人的回避由本级人民政府或者上级机关决定，本机关不能决定。",
                    "请报请决定后，由科室负责人登记。"
                )
        ),
        new(
            "government-ruled",
            "已写明决定机关、文号和此前行为的效力",
            "河南省行政执法条例 第二十三条第二款",
            Volatility.Free,
            [typeof(GovernmentRuling)],
            s =>
                Finding.If(
                    s.Block<GovernmentRuling>() is not { } ruling
                        || s.Input is null
                        || ruling.DecidedOn <= s.Day && ruling.DecidedOn >= Raised(s),
                    "决定的日期早于回避申请，或者晚于登记的日期。",
                    "请核对决定书上的日期。",
                    "GovernmentRuling.decidedOn"
                )
        ),
        new(
            "recusal-grounded",
            "已说明此前调查的效力",
            Recusal,
            Volatility.Free,
            [typeof(RecusalRuling)],
            s =>
                Finding.If(
                    s.Block<RecusalRuling>() is not { } ruling
                        || !string.IsNullOrWhiteSpace(ruling.EarlierActs),
                    "决定回避的，须说明其已进行的调查是否有效。",
                    "请填写。",
                    "RecusalRuling.earlierActs"
                )
        ),
    ];

    /// <summary>The day on which the challenge was entered.</summary>
    private static DateOnly Raised(Situation s) =>
        s.Case.History.Find(taken => taken.Seq == (s.At as TrackState)?.Opened) is { } raised
            ? ChinaTime.Day(raised.ActedAt)
            : s.Day;

    /// <summary>A person is meant by his word in the register or by his name.</summary>
    internal static bool Means(string said, ActingPerson actor) =>
        Means(said, actor.Officer, actor.Name);

    internal static bool Means(string said, string? officer, string name) =>
        BareText.Alike(said, name) || officer is not null && BareText.Alike(said, officer);
}
