using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Papers of the file and of the body's own corrections (行政处罚法 arts. 52(3), 75(2); 河南省行政执法条例 arts. 32, 33).</summary>
internal static class FileElements
{
    private const string Report = "行政处罚法 第五十二条第三款";
    private const string Own = "行政处罚法 第七十五条第二款";
    private const string Filing = "河南省行政执法条例 第三十三条第二款";

    public static IReadOnlyList<Element> RecordReport { get; } =
    [
        Decision(Report),
        PartyName(Report),
        new(
            "facts",
            Report,
            "违法事实",
            (text, input) => text.HasLines(input.Block<PenaltyDecision>()?.Facts)
        ),
        new(
            "penalty",
            Report,
            "处罚内容",
            (text, input) =>
                input.Block<PenaltyDecision>() is { } penalty
                && text.HasBehind(FieldText.Label(penalty.Kind), "处罚内容")
        ),
        Officers(Report),
        new(
            "day",
            Report,
            "备案日期",
            (text, input) => text.HasBehind(ChineseDate.Of(input.Day), "备案日期")
        ),
        new("body", Report, "接受备案的行政机关", (text, input) => text.Has(input.Organ)),
    ];

    public static IReadOnlyList<Element> Revocation { get; } =
    [
        Number(Own),
        PartyName(Own),
        Decision(Own),
        new(
            "reasons",
            Own,
            "撤销的理由",
            (text, input) => text.HasLines(input.Block<Revocation>()?.Reasons)
        ),
        Says("basis", Own, "撤销的依据", "《中华人民共和国行政处罚法》第七十五条第二款"),
        Says("result", Own, "撤销的决定", "决定撤销"),
        new(
            "refund",
            Own,
            "退还的金额",
            (text, input) => Amount(text, input.Block<Revocation>()!.Refund),
            input => input.Block<Revocation>() is { Refund: > 0 }
        ),
        .. OrdinaryRemedies,
        Body(Own),
        Date(Own),
        Seal(Own),
    ];

    public static IReadOnlyList<Element> ClericalCorrection { get; } =
    [
        Number(Own),
        PartyName(Own),
        Decision(Own),
        new("was", Own, "原文", (text, input) => text.Has(input.Block<ClericalCorrection>()?.Was)),
        new(
            "becomes",
            Own,
            "补正后的内容",
            (text, input) => text.Has(input.Block<ClericalCorrection>()?.Becomes)
        ),
        Says("unchanged", Own, "决定的其他内容不变", "其他内容不变"),
        Body(Own),
        Date(Own),
        Seal(Own),
    ];

    public static IReadOnlyList<Element> ClosingSheet { get; } =
    [
        Decision(Filing) with
        {
            Wanted = input => input.Decision is not null,
        },
        // A lead that led to no case has no party.
        PartyName(Filing) with
        {
            Wanted = input => input.Party is not null,
        },
        new(
            "summary",
            Filing,
            "结案情况",
            (text, input) => text.HasLines(input.Block<Closing>()?.Summary)
        ),
        Says("approval", Filing, "审批人意见", "负责人审批意见"),
        Officers(Filing) with
        {
            Wanted = input => input.Handlers.Count > 0,
        },
        new("day", Filing, "日期", (text, input) => text.Has(ChineseDate.Of(input.Day))),
    ];
}
