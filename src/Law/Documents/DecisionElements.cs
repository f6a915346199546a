using System.Text.RegularExpressions;
using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>
/// The elements of the on-the-spot penalty decision: 行政处罚法 arts. 52 and 59, 收缴分离办法 art. 7 for a fine paid at the bank,
/// and reconsideration first (行政复议法 art. 23(2)).
/// </summary>
public static class DecisionElements
{
    private const string OnSite = "行政处罚法 第五十二条第二款";
    private const string Separation = "罚款决定与罚款收缴分离实施办法 第七条第一款";

    internal static IReadOnlyList<Element> List { get; } =
    [
        Number("行政处罚法 第五十二条第一款"),
        PartyName("行政处罚法 第五十九条第一款第一项"),
        PartyAddress("行政处罚法 第五十九条第一款第一项"),
        new(
            "facts",
            $"{OnSite}；行政处罚法 第五十九条第一款第二项",
            "违法事实",
            (text, input) => text.HasLines(Decision(input).Facts)
        ),
        new(
            "act-time",
            OnSite,
            "时间",
            (text, input) => input.Scene is { } scene && text.Has(ChineseDate.Of(scene.FoundAt))
        ),
        new("act-place", OnSite, "地点", (text, input) => text.Has(input.Scene?.Place)),
        new(
            "violated",
            "行政处罚法 第五十九条第一款第二项",
            "违反的法律、法规、规章",
            (text, input) => text.Has(input.ViolationItem?.ViolatedBasis)
        ),
        Evidence("行政处罚法 第五十九条第一款第二项"),
        new(
            "kind",
            $"{OnSite}；行政处罚法 第五十九条第一款第三项",
            "处罚种类",
            (text, input) =>
                text.Matches(
                    $"(?<!加)(给予|处以|处)(当事人)?{Regex.Escape(FieldText.Label(Decision(input).Kind))}"
                )
        ),
        new(
            "basis",
            $"{OnSite}；行政处罚法 第五十九条第一款第三项",
            "处罚依据",
            (text, input) => text.Has(Decision(input).Basis)
        ),
        Reasoned("行政处罚法 第五条第二款；行政处罚法 第三十四条"),
        new(
            "amount",
            OnSite,
            "罚款数额",
            (text, input) => Amount(text, Decision(input).Amount!.Value),
            Fine
        ),
        new(
            "performance-way",
            "行政处罚法 第五十九条第一款第四项",
            "履行方式",
            (text, input) =>
                !Fine(input)
                    ? text.Says("无需另行履行")
                    : text.Says("到下列指定银行或者通过电子支付系统缴纳")
                        && (AtBank(input) || text.Says("由执法人员当场收缴"))
        ),
        new(
            "performance-term",
            "行政处罚法 第五十九条第一款第四项",
            "履行期限",
            (text, input) =>
                !Fine(input)
                    ? text.Says("送达时发生效力")
                    : text.Says("收到本决定书之日起十五日内")
                        && (AtBank(input) || text.Says("交付本决定书时"))
        ),
        new(
            "bank",
            Separation,
            "代收机构的名称、地址",
            (text, input) => text.HasBehind(input.Body.PayTo, "指定银行"),
            Fine
        ),
        new(
            "surcharge",
            $"{Separation}；行政强制法 第四十五条第一款",
            "逾期加处罚款的标准",
            (text, _) =>
                text.Says("逾期不缴纳", "每日按罚款数额的百分之三加处罚款", "不超出罚款的数额"),
            Fine
        ),
        Says(
            "credential-shown",
            "行政处罚法 第五十二条第一款",
            "已出示执法证件",
            "出示",
            "执法证件"
        ),
        Says(
            "notice",
            "行政处罚法 第四十四条",
            "已告知拟处罚内容及事实、理由、依据和权利",
            "告知",
            "拟作出的行政处罚内容及事实、理由、依据",
            "陈述、申辩"
        ),
        new(
            "statement",
            "行政处罚法 第四十五条第一款；行政处罚法 第六十二条",
            "陈述申辩及复核结果",
            Statement
        ),
        Correction,
        Says("remedy-first", "行政复议法 第二十三条第二款", "先申请行政复议的告知", "先向"),
        new(
            "remedy-organ",
            OnSite + "；行政复议法 第二十四条",
            "行政复议机关",
            (text, input) => text.Matches($"先向{Organ(input)}申请行政复议")
        ),
        new(
            "remedy-term",
            OnSite + "；行政复议法 第二十条第一款",
            "申请行政复议的期限",
            (text, _) => text.Says("六十日内")
        ),
        new(
            "remedy-through-body",
            "行政复议法 第三十二条第一款",
            "可以通过作出决定的机关提交复议申请",
            (text, input) => text.Matches($"通过{Pattern(input.Organ)}提交行政复议申请")
        ),
        new(
            "remedy-suit",
            OnSite + "；行政诉讼法 第四十五条",
            "复议后提起行政诉讼的途径和期限",
            (text, input) =>
                text.Matches(
                    $"行政复议决定书之日起十五日内，向{Pattern(input.Body.Court)}提起行政诉讼"
                )
        ),
        new(
            "sue-at-once",
            "行政复议法 第二十三条第一款第一项",
            "载明可以直接提起行政诉讼（不得载明）",
            // The reasons are the body's own words, whoever typed them.
            (text, input) =>
                !SueAtOnce.Said(text.Wording)
                && !SueAtOnce.Said(DocumentText.Core(Decision(input).Reasons))
        ),
        Body($"{OnSite}；行政处罚法 第五十九条第一款第六项"),
        Date("行政处罚法 第五十九条第一款第六项"),
        Seal("行政处罚法 第五十九条第二款"),
        Officers(OnSite),
        Credentials("行政处罚法 第五十二条第一款"),
    ];

    /// <summary>A refusal to sign is noted on a leaf that belongs to the decision (art. 52(1)).</summary>
    internal static IReadOnlyList<Element> RefusalNote { get; } =
    [
        Common.Decision("行政处罚法 第五十二条第一款"),
        Says("refusal", "行政处罚法 第五十二条第一款", "当事人拒绝签收的注明", "拒绝签收"),
        new(
            "refusal-facts",
            "行政处罚法 第五十二条第一款",
            "拒绝签收的情况",
            (text, input) =>
                input.Block<HandOver>() is { RefusalNote: { Length: > 0 } note }
                && text.HasLines(note)
        ),
        Officers("行政处罚法 第五十二条第二款"),
        Date("行政处罚法 第五十九条第一款第六项"),
    ];

    /// <summary>What the rendered decision lacks; "must not say that one may sue at once" is reported the same way.</summary>
    public static IReadOnlyList<MissingElement> Missing(string plainText, DocumentInput input) =>
        DocumentElements.Missing(List, plainText, input);

    private static PenaltyDecision Decision(DocumentInput input) =>
        input.Block<PenaltyDecision>()
        ?? throw new ArgumentException("The case has no PenaltyDecision block.", nameof(input));

    private static bool Fine(DocumentInput input) => Decision(input).Kind == PenaltyKind.Fine;

    private static bool AtBank(DocumentInput input) =>
        Fine(input) && Decision(input).PaymentWay != PaymentWay.OnSite;

    private static bool Statement(DocumentText text, DocumentInput input) =>
        input.Block<Statement>() switch
        {
            null => false,
            { Outcome: StatementOutcome.Made } made => text.HasLines(made.Content)
                && text.Says("复核")
                && made.Recheck is { } result
                && text.Says(Label(result)),
            { Outcome: StatementOutcome.Waived } => text.Says("明确放弃陈述、申辩权利"),
            _ => text.Says("表示没有意见"),
        };

    /// <summary>Whoever penalises also orders correction, or says why not.</summary>
    internal static Element Correction =>
        new("correction", "行政处罚法 第二十八条第一款", "责令改正", Corrects);

    private static bool Corrects(DocumentText text, DocumentInput input) =>
        input.Block<CorrectionOrder>() switch
        {
            null => false,
            { Form: CorrectionForm.AtOnce } => text.Says("责令当事人立即改正"),
            { Form: CorrectionForm.WithinTerm, Due: { } due } => text.Says("责令当事人")
                && text.Has(ChineseDate.Of(due) + "前改正"),
            { Form: CorrectionForm.AlreadyCorrected } => text.Says("已经改正"),
            { Form: CorrectionForm.Impossible } => text.Says("客观上不能改正"),
            _ => false,
        };

    /// <summary>A label as documents print it: full-width punctuation.</summary>
    internal static string Label(Enum value) =>
        FieldText.Label(value).Replace(',', '，').Replace(';', '；');
}
