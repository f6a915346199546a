using System.Text.RegularExpressions;
using Zhifa.Law.Blocks;
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
                // A paper that speaks of several names each of them.
                input
                    .Parties.Select(one => (string?)one.Party.Name)
                    .DefaultIfEmpty(input.Party?.Name)
                    .All(name =>
                        text.HasBehind(
                            name,
                            "当事人",
                            "被处罚人",
                            "被申请人",
                            "缴款人",
                            "被催告人",
                            "受送达人"
                        )
                    )
        );

    public static Element PartyAddress(string articles) =>
        new(
            "party-address",
            articles,
            "当事人的地址",
            (text, input) => text.HasBehind(input.Party?.Address, "住址", "住所", "地址")
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
        Cites("decision", articles, "所依据的处罚决定书名称、文号", input => input.Decision);

    /// <summary>Title and number of a document issued before.</summary>
    public static Element Cites(
        string id,
        string articles,
        string name,
        Func<DocumentInput, IssuedDocument?> document
    ) =>
        new(
            id,
            articles,
            name,
            (text, input) =>
                document(input) is { } cited
                && text.Has($"《{cited.Title}》")
                && text.Has(cited.Number)
        );

    /// <summary>A text that somebody typed, whole.</summary>
    public static Element Typed(
        string id,
        string articles,
        string name,
        Func<DocumentInput, string?> typed,
        Func<DocumentInput, bool>? wanted = null
    ) => new(id, articles, name, (text, input) => text.HasLines(typed(input)), wanted);

    /// <summary>A value that stands behind its label.</summary>
    public static Element Value(
        string id,
        string articles,
        string name,
        string label,
        Func<DocumentInput, string?> value,
        Func<DocumentInput, bool>? wanted = null
    ) => new(id, articles, name, (text, input) => text.HasBehind(value(input), label), wanted);

    /// <summary>To whom a letter goes, on a line of its own.</summary>
    public static Element Addressee(
        string id,
        string articles,
        string name,
        Func<DocumentInput, string?> organ
    ) =>
        new(id, articles, name, (text, input) => organ(input) is { } to && text.HasLine(to + "："));

    /// <summary>A choice in the words of its own label, behind the one of its place.</summary>
    public static Element Choice(
        string id,
        string articles,
        string name,
        string label,
        Func<DocumentInput, Enum?> choice,
        Func<DocumentInput, bool>? wanted = null
    ) =>
        Value(
            id,
            articles,
            name,
            label,
            input => choice(input) is { } value ? DecisionElements.Label(value) : null,
            wanted
        );

    /// <summary>Every piece of evidence of the case by name.</summary>
    public static Element Evidence(string articles) =>
        new(
            "evidence",
            articles,
            "证据",
            (text, input) =>
                input.Rows<EvidenceItem>() is { Count: > 0 } rows
                && rows.All(row => text.Has(row.Title))
        );

    /// <summary>What the case is about, as the catalogue of violations calls it.</summary>
    public static Element Violation(string articles) =>
        Value("violation", articles, "案由", "案由", input => input.ViolationItem?.Title);

    public static Element Head(string articles) =>
        new(
            "head",
            articles,
            "负责人签名",
            (text, input) =>
                input.Head is { Length: > 0 } head
                    ? text.HasBehind(head, "（签名）")
                    : text.Says("（签名）")
        );

    /// <summary>The signature of the head of the organ by his office.</summary>
    public static Element HeadOfOrgan(string articles) =>
        new(
            "head",
            articles,
            "行政机关负责人签名",
            (text, input) =>
                input.Head is { Length: > 0 } head
                    ? text.HasBehind(head, "负责人")
                    : text.Says("行政机关负责人（签名）")
        );

    /// <summary>The day of a form without a seal.</summary>
    public static Element FormDay(string articles) =>
        Value("day", articles, "日期", "日期", input => ChineseDate.Of(input.Day));

    /// <summary>The bank and the account of a sum to be paid.</summary>
    public static Element Bank(string articles, Func<DocumentInput, bool>? wanted = null) =>
        Value("bank", articles, "缴纳方式", "指定银行", input => input.Body.PayTo, wanted);

    /// <summary>Every penalty on a line of its own, sums in digits and in capitals.</summary>
    public static Element Penalties(
        string articles,
        string name,
        Func<DocumentInput, bool>? wanted = null
    ) =>
        new(
            "penalties",
            articles,
            name,
            (text, input) =>
                input.Penalties is { Count: > 0 } lines
                && lines.All(line =>
                    Line(text, line, input.NameOf(line.Party), input.ActOf(line.Act))
                ),
            wanted
        );

    /// <summary>How each penalty was arrived at: statute, range, tier, leniency with its proof, sum.</summary>
    public static Element Reasoned(string articles, Func<DocumentInput, bool>? wanted = null) =>
        new(
            "discretion",
            articles,
            "裁量说理",
            (text, input) => Reasoning.Of(input).All(one => text.Has(one.Text)),
            wanted ?? (input => input.Penalties.Count > 0)
        );

    /// <param name="whose">Where the paper speaks of several parties, whom it says the penalty is for.</param>
    /// <param name="act">Where the case is about several violations, which it says the penalty is for.</param>
    private static bool Line(DocumentText text, PenaltyLine line, string? whose, string? act)
    {
        var kind = DecisionElements.Label(line.Kind);
        var of =
            (whose is null ? "" : DocumentText.Bare(whose))
            + (act is null ? "" : $"“{DocumentText.Bare(act)}”的违法行为");
        var behind = of.Length == 0 ? kind : $"对{of}：{kind}";
        var begins = $"^（[一二三四五六七八九十]+）{Regex.Escape(behind)}";
        return (of.Length == 0 ? text.Matches(begins) : text.HasMatch(begins))
            && (
                line.Amount is { } yuan
                    ? text.HasBehind(
                        $"人民币{ChineseAmount.Digits(yuan)}（大写：{ChineseAmount.Capitals(yuan)}）",
                        behind
                    )
                    : line.Kind is not (PenaltyKind.Fine or PenaltyKind.ConfiscationOfGains)
            )
            && (line.Content is null or "" || text.HasLines(line.Content));
    }

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
