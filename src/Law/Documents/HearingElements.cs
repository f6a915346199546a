using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Papers of the hearing (行政处罚法 arts. 63–65).</summary>
internal static class HearingElements
{
    private const string Called = "行政处罚法 第六十四条第二项";
    private const string Record = "行政处罚法 第六十四条第八项";
    private const string Decided = "行政处罚法 第六十五条";

    public static IReadOnlyList<Element> Notice { get; } =
    [
        Number(Called),
        PartyName(Called),
        Value("time", Called, "听证的时间", "时间", input => Moment(Held(input)?.HeldAt)),
        Value("place", Called, "听证的地点", "地点", input => Held(input)?.Place),
        Value(
            "host",
            "行政处罚法 第六十四条第四项",
            "听证主持人",
            "主持人",
            input => Held(input)?.Host
        ),
        Value("recorder", Record, "记录人", "记录人", input => Held(input)?.Recorder),
        Openness,
        Value(
            "others",
            Called,
            "另外通知的人员",
            "另外通知",
            input => Held(input)?.Others,
            input => Held(input)?.Others is { Length: > 0 }
        ),
        Says(
            "recusal",
            "行政处罚法 第六十四条第四项",
            "申请主持人回避的权利",
            "有权申请主持人回避"
        ),
        Says("agent", "行政处罚法 第六十四条第五项", "委托代理人的权利", "委托一至二人代理"),
        Says("defence", "行政处罚法 第六十四条第七项", "申辩和质证的权利", "进行申辩和质证"),
        Says(
            "absence",
            "行政处罚法 第六十四条第六项",
            "不出席或者中途退出的后果",
            "无正当理由拒不出席听证",
            "未经许可中途退出听证",
            "视为放弃听证权利"
        ),
        Says(
            "cost",
            "行政处罚法 第六十三条第二款",
            "当事人不承担听证费用",
            "不承担",
            "组织听证的费用"
        ),
        Body(Called),
        Date(Called),
        Seal(Called),
    ];

    public static IReadOnlyList<Element> Transcript { get; } =
    [
        PartyName(Record),
        new(
            "time",
            Record,
            "听证的起止时间",
            (text, input) =>
                input.Block<HearingRecord>() is { } record
                && text.HasBehind(ChineseDate.Of(record.StartedAt), "时间")
                && text.HasBehind(ChineseDate.Of(record.EndedAt), "至")
        ),
        Value("place", Record, "听证的地点", "地点", input => Held(input)?.Place),
        Value(
            "host",
            "行政处罚法 第六十四条第四项",
            "听证主持人",
            "主持人",
            input => Held(input)?.Host
        ),
        Value("recorder", Record, "记录人", "记录人", input => Held(input)?.Recorder),
        Openness,
        Typed("present", Record, "听证参加人", input => input.Block<HearingRecord>()?.Present),
        Value(
            "agents",
            "行政处罚法 第六十四条第五项",
            "当事人的代理人",
            "代理人",
            input => input.Block<HearingRecord>()?.Agents,
            input => input.Block<HearingRecord>()?.Agents is { Length: > 0 }
        ),
        Value(
            "recess",
            Called,
            "继续听证的时间",
            "继续听证",
            input => Moment(input.Recess?.ResumesAt),
            input => input.Recess is not null
        ),
        Typed(
            "charge",
            "行政处罚法 第六十四条第七项",
            "调查人员提出的事实、证据和处罚建议",
            input => input.Block<HearingRecord>()?.Charge
        ),
        Typed(
            "defence",
            "行政处罚法 第六十四条第七项",
            "当事人的申辩和质证",
            input => input.Block<HearingRecord>()?.Defence
        ),
        Choice(
            "signature",
            Record,
            "笔录的核对和签名",
            "签名情况",
            input => input.Block<HearingRecord>()?.Signature
        ),
        Typed(
            "signature-note",
            Record,
            "没有签名的情况",
            input => input.Block<HearingRecord>()?.SignatureNote,
            input => input.Block<HearingRecord>()?.SignatureNote is { Length: > 0 }
        ),
    ];

    public static IReadOnlyList<Element> Report { get; } =
    [
        PartyName(Decided),
        new(
            "time",
            Decided,
            "听证的时间",
            (text, input) =>
                input.Rows<HearingRecord>() is { Count: > 0 } sittings
                && sittings.All(one => text.HasBehind(Moment(one.StartedAt), "时间"))
        ),
        Typed("course", Decided, "听证的基本情况", input => input.Block<HearingReport>()?.Course),
        Typed("issues", Decided, "双方的主要争点", input => input.Block<HearingReport>()?.Issues),
        Typed(
            "opinion",
            Decided,
            "主持人的意见和建议",
            input => input.Block<HearingReport>()?.Opinion
        ),
        FormDay(Decided),
    ];

    private static HearingNotice? Held(DocumentInput input) => input.Block<HearingNotice>();

    private static string? Moment(DateTimeOffset? instant) =>
        instant is { } at ? ChineseDate.Of(at) : null;

    // In public, or not and why.
    private static Element Openness =>
        new(
            "public",
            "行政处罚法 第六十四条第三项",
            "是否公开举行",
            (text, input) =>
                Held(input) switch
                {
                    { Public: true } => text.HasLine("是否公开：公开举行"),
                    { Public: false } closed => text.Says("是否公开：不公开举行")
                        && text.HasLines(closed.ClosedReason),
                    _ => false,
                }
        );
}
