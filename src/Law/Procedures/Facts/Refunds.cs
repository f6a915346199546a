using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Money given back: what was paid beyond what is owed, and all of it where the decision falls (国家赔偿法 art. 36).</summary>
internal static class Refunds
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "refund-true",
            "应退金额与已缴一致",
            "行政处罚法 第七十五条第二款",
            Volatility.Free,
            [typeof(Revocation)],
            RefundTrue
        )
        {
            OfAll = true,
        },
        new(
            "refund-whole",
            "足额退还",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条",
            Volatility.Free,
            [typeof(Refund)],
            RefundWhole
        ),
        new(
            "money-taken",
            "当事人已缴款项",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Owing.Back(s.Case) > 0,
                    "没有应退的款项。",
                    "不用办理；有多缴或者新查明的缴款的，先登记。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "money-returned",
            "应退的款项已退还",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条",
            Volatility.Free,
            [],
            Returned
        ),
    ];

    private static Finding Returned(Situation s) =>
        Finding.If(
            Owing.Back(s.Case) == 0,
            $"应退还当事人 {FieldText.Face(Owing.Back(s.Case))}，尚未退还。",
            "请先办理“退还罚款”。"
        );

    private static Finding RefundTrue(Situation s) =>
        Finding.If(
            s.Input is null
                || s.Block<Revocation>() is not { } revocation
                || revocation.Refund == Owing.Sum(s, Owing.Taken),
            $"当事人已缴、尚未退还（含没收物品的处置价款）{FieldText.Face(Owing.Sum(s, Owing.Taken))}，撤销后应全部退还。",
            "请填写应退金额。",
            "Revocation.refund"
        );

    private static Finding RefundWhole(Situation s) =>
        Finding.If(
            s.Input is null
                || s.Block<Refund>() is not { } refund
                || refund.Amount == Owing.Back(s.Case),
            $"应退还 {FieldText.Face(Owing.Back(s.Case))}。",
            "请核对金额。",
            "Refund.amount"
        );
}
