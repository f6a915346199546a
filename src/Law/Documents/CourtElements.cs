using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>The demand (行政强制法 arts. 35, 36, 54) and the application to the court (arts. 53, 55).</summary>
internal static class CourtElements
{
    public static IReadOnlyList<Element> Demand { get; } =
    [
        Number("行政强制法 第三十五条"),
        PartyName("行政强制法 第三十五条"),
        Decision("行政强制法 第五十四条"),
        Says(
            "term",
            "行政强制法 第三十五条第一项；行政强制法 第五十四条",
            "履行义务的期限",
            "收到本催告书之日起十日内"
        ),
        new(
            "way",
            "行政强制法 第三十五条第二项",
            "履行义务的方式",
            (text, _) => text.Says("到下列指定银行或者通过电子支付系统缴纳"),
            Money
        ),
        new(
            "amount",
            "行政强制法 第三十五条第三项",
            "明确的金额",
            (text, input) => Amount(text, Demanded(input)),
            Money
        ),
        Bank("行政强制法 第三十五条第三项", Money),
        Owed("行政强制法 第三十五条第二项"),
        Says(
            "rights",
            "行政强制法 第三十五条第四项；行政强制法 第三十六条",
            "陈述权和申辩权",
            "有权进行陈述和申辩"
        ),
        Says(
            "consequence",
            "行政强制法 第五十四条",
            "逾期不履行的后果",
            "依法申请人民法院强制执行"
        ),
        Body("行政强制法 第三十五条"),
        Date("行政强制法 第三十五条"),
        Seal("行政强制法 第三十五条"),
    ];

    public static IReadOnlyList<Element> Application { get; } =
    [
        new(
            "court",
            "行政强制法 第五十四条",
            "受理申请的人民法院",
            (text, input) =>
                input.Block<CourtApplication>() is { } application
                && text.HasLine(application.Court + "：")
        ),
        new(
            "applicant",
            "行政强制法 第五十五条第一款第一项",
            "申请人",
            (text, input) => text.HasBehind(input.Organ, "申请人")
        ),
        PartyName("行政强制法 第五十五条第一款第一项"),
        PartyAddress("行政强制法 第五十五条第一款第一项"),
        Decision("行政强制法 第五十五条第一款第二项"),
        Typed(
            "facts",
            "行政强制法 第五十五条第一款第二项",
            "作出决定的事实",
            input => input.FactsFound
        ),
        Typed(
            "basis",
            "行政强制法 第五十五条第一款第二项",
            "作出决定的依据",
            input => input.PenaltyBasis
        ),
        new(
            "no-remedy",
            "行政强制法 第五十三条",
            "未申请行政复议、未提起行政诉讼，或者其结果",
            (text, input) =>
                input.Block<RemedyResult>() is { } result
                    ? text.Has(result.Number) && text.Says("没有正在进行的行政复议、行政诉讼")
                    : text.Says("未申请行政复议") && text.Says("未提起行政诉讼")
        ),
        new(
            "opinion",
            "行政强制法 第五十五条第一款第三项",
            "当事人的意见",
            (text, input) => text.Says("当事人的意见：")
        ),
        new(
            "demand",
            "行政强制法 第五十五条第一款第三项",
            "催告情况",
            (text, input) =>
                input.Earlier("demand") is { Service: { } served } demand
                && text.Has(demand.Number)
                && text.Says($"于{ChineseDate.Of(served.ServedOn)}送达被申请人"),
            // A judgment is executed without one (行政诉讼法 art. 95).
            input => !input.Judged
        ),
        new(
            "amount",
            "行政强制法 第五十五条第一款第四项",
            "申请强制执行的标的",
            (text, input) =>
                input.Block<CourtApplication>() is { } application && Amount(text, application.Sum),
            input => input.Block<CourtApplication>() is { Sum: > 0 }
        ),
        Owed("行政强制法 第五十五条第一款第四项"),
        new(
            "materials",
            "行政强制法 第五十五条第一款",
            "所附材料",
            (text, input) =>
                text.Says("附：")
                && text.Says("行政处罚决定书")
                && text.Says("申请强制执行标的情况")
                && text.Says(input.Judged ? "生效裁判文书" : "催告书及其送达凭证")
        ),
        HeadOfOrgan("行政强制法 第五十五条第二款"),
        Body("行政强制法 第五十五条第二款"),
        Seal("行政强制法 第五十五条第二款"),
        Date("行政强制法 第五十五条第二款"),
    ];

    private static decimal Demanded(DocumentInput input) => input.Block<Demand>()?.Sum ?? 0;

    private static bool Money(DocumentInput input) => Demanded(input) > 0;

    // What the decision orders beside fines is demanded and applied for by name.
    private static Element Owed(string articles) =>
        new(
            "owed",
            articles,
            "罚款以外应当履行的义务",
            (text, input) =>
                input.Owed.All(line =>
                    text.Says(DecisionElements.Label(line.Kind))
                    && (line.Amount is not { } yuan || Amount(text, yuan))
                    && (line.Content is null or "" || text.HasLines(line.Content))
                ),
            input => input.Owed.Count > 0
        );
}
