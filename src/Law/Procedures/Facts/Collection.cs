using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Money taken on the spot and money paid (行政处罚法 arts. 67–71).</summary>
internal static class Collection
{
    private static readonly IReadOnlyList<Type> OnSite = [typeof(OnSiteCollection)];
    private static readonly IReadOnlyList<Type> Paying = [typeof(Payment)];

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "collection-grounded",
            "有当场收缴的法定理由",
            "行政处罚法 第六十八条",
            Volatility.Free,
            OnSite,
            Grounded
        ),
        new(
            "collection-whole",
            "收缴金额等于罚款金额",
            "行政处罚法 第六十八条",
            Volatility.Free,
            OnSite,
            Whole
        ),
        new(
            "collected-on-the-spot",
            "当场收缴",
            "行政处罚法 第六十八条",
            Volatility.Free,
            OnSite,
            OnTheSpot
        ),
        new(
            "receipt-given",
            "已出具财政部门统一制发的专用票据",
            "行政处罚法 第七十条",
            Volatility.Free,
            OnSite,
            Receipt
        ),
        new(
            "remittance-whole",
            "罚款全额交付",
            "行政处罚法 第七十一条",
            Volatility.Free,
            [typeof(Remittance)],
            Remitted
        ),
        new(
            "landing-true",
            "抵岸日期属实",
            "行政处罚法 第七十一条",
            Volatility.Free,
            [typeof(Landing)],
            Landed
        ),
        new(
            "payment-settles",
            "缴清罚款和加处罚款",
            "行政处罚法 第六十七条第三款",
            Volatility.Free,
            Paying,
            Settles
        ),
        new(
            "payment-partial",
            "部分缴款",
            "行政处罚法 第六十七条第三款",
            Volatility.Free,
            Paying,
            Partial
        ),
        new(
            "payment-received",
            "缴款属实，没有应缴的款项",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条",
            Volatility.Free,
            Paying,
            Received
        ),
    ];

    private static Finding Grounded(Situation s)
    {
        if (s.Block<OnSiteCollection>() is not { } collection)
            return Finding.Yes;
        var facts = !string.IsNullOrWhiteSpace(collection.GroundFacts);
        return collection.Ground switch
        {
            CollectionGround.UpToHundred => UpToHundred(s),
            CollectionGround.HardLater => Finding.If(
                facts,
                "“事后难以执行”须写明具体事实。",
                "请填写事实。",
                "OnSiteCollection.groundFacts"
            ),
            _ => !collection.PartyAsked
                ? Finding.No(
                    "边远、水上、交通不便地区当场收缴，须经当事人提出。",
                    "请由当事人提出。",
                    "OnSiteCollection.partyAsked"
                )
                : Finding.If(
                    facts,
                    "须写明到银行缴纳确有困难的事实。",
                    "请填写事实。",
                    "OnSiteCollection.groundFacts"
                ),
        };
    }

    /// <summary>On the spot is the day of the decision; where the way to the bank is hard, the term of payment.</summary>
    private static Finding OnTheSpot(Situation s)
    {
        if (s.Block<OnSiteCollection>() is not { } collection)
            return Finding.Yes;
        var served = s.Case.LastTaken("hand-over");
        var last =
            collection.Ground == CollectionGround.RemoteAtRequest
                ? s.Case.Clocks.GetValueOrDefault("penalty.payment")?.Due
            : served is null ? null
            : (DateOnly?)ChinaTime.Day(served.ActedAt);
        return Finding.If(
            last is null || s.Day <= last,
            $"不是当场收缴：以此理由只能在{FieldText.Face(last)}以前（含当日）由执法人员收缴。",
            "请由当事人到指定的银行或者通过电子支付系统缴纳。",
            "OnSiteCollection.ground"
        );
    }

    private static Finding UpToHundred(Situation s)
    {
        if (s.Block<Party>() is not { } party)
            return Finding.Yes;
        var ceiling = Thresholds.Published.Ceiling(CeilingKind.OnSiteCollection, party.Kind);
        return Finding.If(
            ceiling.Allows(Owing.Fine(s.Case)),
            $"罚款 {FieldText.Face(Owing.Fine(s.Case))}超过 {FieldText.Face(ceiling.Amount)}，不能以此理由当场收缴。",
            "请选择其他法定理由并写明事实，或者由当事人到银行缴纳。",
            "OnSiteCollection.ground"
        );
    }

    private static Finding Whole(Situation s) =>
        Finding.If(
            s.Block<OnSiteCollection>() is not { } collection
                || (s.Input is null || collection.Amount == Owing.FineLeft(s.Case)),
            $"收缴金额须等于未缴的罚款 {FieldText.Face(Owing.FineLeft(s.Case))}，不得多收、少收。",
            "请核对金额。",
            "OnSiteCollection.amount"
        );

    private static Finding Receipt(Situation s) =>
        Finding.If(
            s.Block<OnSiteCollection>() is not { } collection
                || !string.IsNullOrWhiteSpace(collection.ReceiptNumber),
            "当场收缴罚款必须出具专用票据；不出具的，当事人有权拒绝缴纳。",
            "请填写票据号码。",
            "OnSiteCollection.receiptNumber"
        );

    private static Finding Landed(Situation s)
    {
        var taken = s.Case.LastTaken("collect-on-site");
        return Finding.If(
            s.Block<Landing>() is not { } landing
                || (
                    landing.LandedOn <= s.Day
                    && (taken is null || landing.LandedOn >= ChinaTime.Day(taken.ActedAt))
                ),
            "抵岸日期须在收缴之日以后、今日以前（均含当日）。",
            "请填写实际抵岸日期。",
            "Landing.landedOn"
        );
    }

    private static Finding Remitted(Situation s)
    {
        if (s.Input is null || s.Block<Remittance>() is not { } remittance)
            return Finding.Yes;
        var collected = s.Case.Latest<OnSiteCollection>()?.Amount ?? 0;
        return Finding.If(
            remittance.Amount == collected,
            $"交款金额须等于当场收缴的 {FieldText.Face(collected)}。",
            "请核对金额；不得截留。",
            "Remittance.amount"
        );
    }

    private static Finding Settles(Situation s)
    {
        if (s.Input is null || s.Block<Payment>() is not { } payment)
            return Finding.Yes;
        if (Unlikely(s, payment) is { } unlikely)
            return unlikely;
        var (fine, surcharge) = (Owing.FineLeft(s.Case), Owing.SurchargeLeft(s.Case));
        var gains = Owing.GainsLeft(s.Case);
        // What is paid beyond it is given back (退还罚款) before the case is closed.
        return payment.Fine < fine
                ? Finding.No(
                    $"缴清须缴罚款 {FieldText.Face(fine)}。",
                    "部分缴纳的，请登记部分缴款。",
                    "Payment.fine"
                )
            : (payment.Gains ?? 0) != gains
                ? Finding.No(
                    $"缴清须缴没收的违法所得 {FieldText.Face(gains)}。",
                    "请核对金额；部分缴纳的，请登记部分缴款。",
                    "Payment.gains"
                )
            : Finding.If(
                (payment.Surcharge ?? 0) == surcharge,
                $"缴清须缴加处罚款 {FieldText.Face(surcharge)}。",
                "请核对加处罚款金额。",
                "Payment.surcharge"
            );
    }

    /// <summary>Nobody pays before the decision or in time to come, and no slip of the bank is entered twice.</summary>
    private static Finding? Unlikely(Situation s, Payment payment)
    {
        if (payment.PaidOn > s.Day)
            return Finding.No("缴款日期不能晚于登记日。", "请核对日期。", "Payment.paidOn");
        if (
            s.Case.LastTaken("decide") is { } decided
            && ChinaTime.Day(decided.ActedAt) is var day
            && payment.PaidOn < day
        )
            return Finding.No(
                $"缴款日期早于作出决定的{FieldText.Face(day)}。",
                "请核对日期。",
                "Payment.paidOn"
            );
        // A slip is one payment, whichever of several parties it is entered for.
        return s
            .Whole.Every<Payment>()
            .Any(other => BareText.Alike(other.Reference, payment.Reference))
            ? Finding.No(
                $"凭证号“{payment.Reference}”已经登记过。",
                "请核对是否重复登记；不是同一笔的，请填写各自的凭证号。",
                "Payment.reference"
            )
            : null;
    }

    private static Finding Received(Situation s)
    {
        if (s.Input is null || s.Block<Payment>() is not { } payment)
            return Finding.Yes;
        if (Unlikely(s, payment) is { } unlikely)
            return unlikely;
        if (!Owing.Gone(s.Case) && Owing.Left(s.Case) is > 0 and var left)
            return Finding.No(
                $"尚有 {FieldText.Face(left)}应缴未缴。",
                "请先登记部分缴款或者缴清；多缴的，在登记缴清时一并填写实际缴纳的金额。"
            );
        return Finding.If(
            payment is { Fine: >= 0, Gains: null or >= 0, Surcharge: null or >= 0 }
                && payment.Sum > 0,
            "缴款金额须大于零。",
            "请按银行或者电子支付凭证填写。",
            "Payment.fine"
        );
    }

    private static Finding Partial(Situation s)
    {
        if (s.Input is null || s.Block<Payment>() is not { } payment)
            return Finding.Yes;
        if (Unlikely(s, payment) is { } unlikely)
            return unlikely;
        var (fine, surcharge) = (Owing.FineLeft(s.Case), Owing.SurchargeLeft(s.Case));
        var (gains, left) = (Owing.GainsLeft(s.Case), Owing.Left(s.Case));
        var paid = payment.Sum;
        return Finding.If(
            paid > 0
                && payment is { Fine: >= 0, Gains: null or >= 0, Surcharge: null or >= 0 }
                && payment.Fine <= fine
                && (payment.Gains ?? 0) <= gains
                && (payment.Surcharge ?? 0) <= surcharge
                && paid < left,
            $"部分缴款须少于应缴的 {FieldText.Face(left)}（罚款 {FieldText.Face(fine)}，{(Owing.Gains(s.Case) > 0 ? $"没收的违法所得 {FieldText.Face(gains)}，" : "")}加处罚款 {FieldText.Face(surcharge)}）。",
            "全部缴纳或者多缴的，请登记缴清罚款；多缴部分另行退还。",
            "Payment.fine"
        );
    }
}
