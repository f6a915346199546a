using System.Text.RegularExpressions;
using Zhifa.Law.Remedies;

namespace Zhifa.Law.Documents;

/// <summary>Elements that several documents share; each document gives the article that asks for it there.</summary>
internal static class Common
{
    public static Element Number(string articles) =>
        new(
            "number",
            articles,
            "文书编号",
            (text, input) => input.Number is { Length: > 0 } number && text.Has(number)
        );

    public static Element PartyName(string articles) =>
        new(
            "party-name",
            articles,
            "当事人的姓名或者名称",
            (text, input) =>
                text.HasBehind(
                    input.Party.Name,
                    "当事人",
                    "被处罚人",
                    "被申请人",
                    "缴款人",
                    "被催告人"
                )
        );

    public static Element PartyAddress(string articles) =>
        new(
            "party-address",
            articles,
            "当事人的地址",
            (text, input) => text.HasBehind(input.Party.Address, "住址", "住所", "地址")
        );

    public static Element Body(string articles) =>
        new(
            "body",
            articles,
            "行政机关名称",
            (text, input) => text.HasLine(input.Organ, "（印章）")
        );

    public static Element Date(string articles) =>
        new("date", articles, "日期", (text, input) => text.HasLine(ChineseDate.Of(input.Day)));

    public static Element Seal(string articles) =>
        new("seal", articles, "印章", (text, _) => text.Says("（印章）"));

    public static Element Officers(string articles) =>
        new(
            "officers",
            articles,
            "执法人员签名或者盖章",
            (text, input) =>
                input.Handlers.Count > 0
                && input.Handlers.All(o => text.HasBehind(o.Name, "执法人员", "签名"))
        );

    public static Element Credentials(string articles) =>
        new(
            "credentials",
            articles,
            "执法人员证件号",
            (text, input) =>
                input.Handlers.Count > 0
                && input.Handlers.All(o => text.HasBehind(o.CredentialNumber, "证号", "证件号"))
        );

    public static Element Decision(string articles) =>
        new(
            "decision",
            articles,
            "所依据的处罚决定书名称、文号",
            (text, input) =>
                input.Decision is { } decision
                && text.Has($"《{decision.Title}》")
                && text.Has(decision.Number)
        );

    public static Element Says(string id, string articles, string name, params string[] phrases) =>
        new(id, articles, name, (text, _) => text.Says(phrases));

    /// <summary>The free choice: sixty days to the organ, or six months to the court.</summary>
    public static IReadOnlyList<Element> OrdinaryRemedies { get; } =
    [
        new(
            "remedy-reconsideration",
            "行政复议法 第二十条第一款、第三款",
            "申请行政复议的途径和期限",
            (text, input) => text.Matches($"六十日内，向{Organ(input)}申请行政复议")
        ),
        new(
            "remedy-suit",
            "行政诉讼法 第四十六条第一款",
            "提起行政诉讼的途径和期限",
            (text, input) =>
                text.Matches($"六个月内，直接向{Pattern(input.Body.Court)}提起行政诉讼")
        ),
    ];

    /// <summary>The reconsideration organ as a pattern.</summary>
    public static string Organ(DocumentInput input) =>
        Pattern(ReconsiderationOrgan.Of(input.Body).Face);

    /// <summary>A name as a pattern; a blank in the register matches nothing.</summary>
    public static string Pattern(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c))) is { Length: > 0 } bare
            ? Regex.Escape(bare)
            : "(?!)";

    /// <summary>The sum in digits and in capitals, so that neither can be altered alone.</summary>
    public static bool Amount(DocumentText text, decimal yuan) =>
        text.Has("人民币" + ChineseAmount.Digits(yuan))
        && text.Has($"（大写：{ChineseAmount.Capitals(yuan)}）");
}
