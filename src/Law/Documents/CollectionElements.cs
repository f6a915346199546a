using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Papers about money: the receipt for a fine taken on the spot (arts. 68–71) and the surcharge (art. 72).</summary>
internal static class CollectionElements
{
    private const string Treasury = "行政处罚法 第七十条";
    private const string Late = "行政处罚法 第七十二条第一款第一项";

    public static IReadOnlyList<Element> Receipt { get; } =
    [
        new(
            "receipt-number",
            Treasury,
            "专用票据号码",
            (text, input) => text.HasBehind(Collection(input).ReceiptNumber, "票据号码")
        ),
        PartyName(Treasury),
        Decision("行政处罚法 第六十八条"),
        new(
            "amount",
            Treasury,
            "收缴金额",
            (text, input) => Amount(text, Collection(input).Amount)
        ),
        new(
            "ground",
            "行政处罚法 第六十八条；行政处罚法 第六十九条",
            "当场收缴的理由",
            (text, input) => text.Says(DecisionElements.Label(Collection(input).Ground))
        ),
        Says("treasury", Treasury, "财政部门统一制发的专用票据", "财政部门统一制发的专用票据"),
        Officers("行政处罚法 第七十一条"),
        Body(Treasury),
        Date("行政处罚法 第七十一条"),
    ];

    public static IReadOnlyList<Element> Surcharge { get; } =
    [
        Number(Late),
        PartyName(Late),
        Decision(Late),
        new(
            "base",
            Late,
            "计算基数",
            (text, input) => text.HasBehind(ChineseAmount.Digits(Imposed(input).Base), "基数")
        ),
        new(
            "until",
            Late,
            "计算截止日",
            (text, input) => text.HasBehind(ChineseDate.Of(Imposed(input).Until), "计算至")
        ),
        Says(
            "standard",
            "行政强制法 第四十五条第一款",
            "加处罚款的标准",
            "每日按罚款数额的百分之三"
        ),
        Says("cap", "行政强制法 第四十五条第二款", "加处罚款的上限", "不得超出罚款的数额"),
        new("amount", Late, "加处罚款数额", (text, input) => Amount(text, Imposed(input).Amount)),
        Bank(Late),
        .. OrdinaryRemedies,
        Body("行政强制法 第三十七条第二款第五项"),
        Date("行政强制法 第三十七条第二款第五项"),
        Seal("行政强制法 第三十七条第二款第五项"),
    ];

    private static OnSiteCollection Collection(DocumentInput input) =>
        input.Block<OnSiteCollection>()
        ?? throw new ArgumentException("The case has no OnSiteCollection block.", nameof(input));

    private static SurchargeImposed Imposed(DocumentInput input) =>
        input.Block<SurchargeImposed>()
        ?? throw new ArgumentException("The case has no SurchargeImposed block.", nameof(input));
}
