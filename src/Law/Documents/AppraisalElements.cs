using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Papers of samples, tests and expert opinions (行政处罚法 arts. 46, 56).</summary>
internal static class AppraisalElements
{
    private const string Samples = "行政处罚法 第五十六条";
    private const string Proved = "行政处罚法 第四十六条第二款";
    private const string Two = "行政处罚法 第四十二条第一款";

    public static IReadOnlyList<Element> Sampling { get; } =
    [
        PartyName(Samples),
        Value(
            "time",
            Samples,
            "抽样时间",
            "抽样时间",
            input => Taken(input) is { } taken ? ChineseDate.Of(taken.TakenAt) : null
        ),
        Value("place", Samples, "抽样地点", "抽样地点", input => Taken(input)?.Place),
        Value("method", Samples, "抽样方法", "抽样方法", input => Taken(input)?.Method),
        Value("present", Samples, "在场人", "在场人", input => Taken(input)?.Present),
        new(
            "samples",
            Samples,
            "样品清单",
            (text, input) =>
                input.Rows<SampledItem>() is { Count: > 0 } rows
                && rows.All(row => text.HasBehind(row.Quantity, DocumentText.Core(row.Name)))
        ),
        Says("sealed", Samples, "当场封样，清单交当事人", "当场封样", "清单一份交当事人"),
        Choice("signature", Samples, "核对和签名", "签名情况", input => Taken(input)?.Signature),
        Typed(
            "signature-note",
            Samples,
            "没有签名的情况",
            input => Taken(input)?.SignatureNote,
            input => Taken(input)?.SignatureNote is { Length: > 0 }
        ),
        Officers(Two),
        Credentials(Two),
    ];

    public static IReadOnlyList<Element> Order { get; } =
    [
        Number(Proved),
        Addressee("institution", Proved, "受委托的机构", input => input.Appraiser),
        Violation(Proved),
        Choice("kind", Proved, "种类", "种类", input => Ordered(input)?.Kind),
        Value("matter", Proved, "委托事项", "委托事项", input => Ordered(input)?.Matter),
        Value("objects", Proved, "送检物品、材料", "送检物品", input => Ordered(input)?.Objects),
        Says("duty", Proved, "签名盖章和回避的要求", "签名", "盖章", "利害关系"),
        Body(Proved),
        Date(Proved),
        Seal(Proved),
    ];

    public static IReadOnlyList<Element> Term { get; } =
    [
        Number(Proved),
        PartyName(Proved),
        Value("matter", Proved, "委托事项", "委托事项", input => Ordered(input)?.Matter),
        Value("institution", Proved, "受委托的机构", "机构", input => Ordered(input)?.Institution),
        Value(
            "expected",
            Proved,
            "预计完成的日期",
            "预计完成",
            input => Ordered(input) is { } order ? ChineseDate.Of(order.ExpectedOn) : null
        ),
        Says("told", Proved, "意见将告知当事人", "告知当事人"),
        Body(Proved),
        Date(Proved),
        Seal(Proved),
    ];

    public static IReadOnlyList<Element> Result { get; } =
    [
        Number(Proved),
        PartyName(Proved),
        Value("matter", Proved, "委托事项", "委托事项", input => Ordered(input)?.Matter),
        Value("institution", Proved, "出具意见的机构", "机构", input => input.Appraiser),
        Value("report", Proved, "报告编号", "编号", input => Found(input)?.Number),
        Value(
            "issued",
            Proved,
            "出具日期",
            "出具日期",
            input => Found(input) is { } found ? ChineseDate.Of(found.IssuedOn) : null
        ),
        Typed("findings", Proved, "结论", input => Found(input)?.Findings),
        new(
            "objection",
            "行政处罚法 第七条、第四十五条第一款",
            "提出异议的权利和期限",
            (text, input) =>
                input.Block<AppraisalTold>() is { } told
                && text.Says("提出异议")
                && text.Has(FormattableString.Invariant($"{told.Days}日内"))
        ),
        Body(Proved),
        Date(Proved),
        Seal(Proved),
    ];

    public static IReadOnlyList<Element> Answer { get; } =
    [
        Number(Proved),
        PartyName(Proved),
        Value("matter", Proved, "委托事项", "委托事项", input => Ordered(input)?.Matter),
        new(
            "result",
            Proved,
            "同意或者不同意",
            (text, input) =>
                input.Block<ObjectionAnswer>() switch
                {
                    { Institution: { Length: > 0 } other } => text.HasLines(other)
                        && text.Says("同意复检"),
                    { } => text.Says("不同意复检"),
                    _ => false,
                }
        ),
        Typed("reasons", Proved, "理由", input => input.Block<ObjectionAnswer>()?.Reasons),
        Body(Proved),
        Date(Proved),
        Seal(Proved),
    ];

    private static Blocks.Sampling? Taken(DocumentInput input) => input.Block<Blocks.Sampling>();

    private static AppraisalOrder? Ordered(DocumentInput input) => input.Block<AppraisalOrder>();

    private static AppraisalResult? Found(DocumentInput input) => input.Block<AppraisalResult>();
}
