using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>How a document reached the party (行政处罚法 art. 61; 民事诉讼法 arts. 87–95), and more time to pay (art. 66(2)).</summary>
internal static class ServiceElements
{
    private const string Service = "行政处罚法 第六十一条第一款；民事诉讼法 第八十七条";
    private const string Announced = "行政处罚法 第六十一条第一款；民事诉讼法 第九十五条第一款";
    private const string Later = "行政处罚法 第六十六条第二款";

    public static IReadOnlyList<Element> Receipt { get; } =
    [
        Cites("document", Service, "送达文书的名称、文号", input => input.Served),
        PartyName(Service),
        Choice("manner", Service, "送达方式", "送达方式", input => Served(input)?.Manner),
        Value(
            "served-on",
            Service,
            "送达日期",
            "送达日期",
            input => Served(input) is { } served ? ChineseDate.Of(served.ServedOn) : null
        ),
        Value("recipient", Service, "收件人", "收件人", input => Served(input)?.Recipient),
        Choice(
            "relation",
            Service,
            "与当事人的关系",
            "与当事人的关系",
            input => Served(input)?.Relation,
            input => Served(input)?.Relation is not null
        ),
        Typed(
            "witness",
            "民事诉讼法 第八十九条",
            "留置的见证人或者影像记录",
            input => Served(input)?.Witness,
            input => Served(input) is { Manner: ServiceManner.Leaving }
        ),
        Typed(
            "reference",
            "行政处罚法 第六十一条第二款；民事诉讼法 第九十条、第九十一条",
            "邮件、电子送达的凭证号",
            input => Served(input)?.Reference,
            input => Served(input) is { Manner: ServiceManner.Post or ServiceManner.Electronic }
        ),
        new(
            "consent",
            "行政处罚法 第六十一条第二款",
            "当事人同意电子送达的确认书",
            (text, _) => text.Says("已签订确认书"),
            input => Served(input) is { Manner: ServiceManner.Electronic }
        ),
        new(
            "announced",
            "民事诉讼法 第九十五条",
            "公告的日期、地方",
            (text, input) =>
                text.HasBehind(ChineseDate.Of(input.Announced!.AnnouncedOn!.Value), "公告日期")
                && text.HasLines(input.Announced.Place),
            input => input.Announced is { AnnouncedOn: not null }
        ),
        Officers(Service),
    ];

    public static IReadOnlyList<Element> Announcement { get; } =
    [
        Cites("document", Announced, "送达文书的名称、文号", input => input.Served),
        new(
            "party-name",
            Announced,
            "受送达人",
            (text, input) =>
                input.Party is { Name.Length: > 0 } party && text.HasLine(party.Name + "：")
        ),
        new(
            "deemed",
            Announced,
            "视为送达的期限",
            (text, input) =>
                input.Block<ServiceAnnouncement>() is { } announced
                && text.HasBehind(ChineseDate.Of(announced.AnnouncedOn), "自公告之日")
                && text.Says("经过三十日，即视为送达")
        ),
        Body(Announced),
        Date(Announced),
        Seal(Announced),
    ];

    public static IReadOnlyList<Element> Deferral { get; } =
    [
        Number(Later),
        PartyName(Later),
        Decision(Later),
        new(
            "amount",
            Later,
            "罚款数额",
            (text, input) => input.Fine is { } fine && Amount(text, fine)
        ),
        Value(
            "applied-on",
            Later,
            "当事人的申请",
            "当事人于",
            input => input.Block<Deferral>() is { } later ? ChineseDate.Of(later.AppliedOn) : null
        ),
        Typed("hardship", Later, "当事人的经济困难", input => input.Block<Deferral>()?.Hardship),
        Says("basis", Later, "批准的依据", "《中华人民共和国行政处罚法》第六十六条第二款"),
        Value(
            "until",
            Later,
            "缴纳的最后期限",
            "批准当事人",
            input => input.Block<Deferral>() is { } later ? ChineseDate.Of(later.Until) : null
        ),
        Typed(
            "parts",
            Later,
            "分期的安排",
            input => input.Block<Deferral>()?.Parts,
            input => input.Block<Deferral>()?.Parts is { Length: > 0 }
        ),
        Bank("行政处罚法 第六十七条第三款"),
        Body(Later),
        Date(Later),
        Seal(Later),
    ];

    private static ServiceReceipt? Served(DocumentInput input) => input.Block<ServiceReceipt>();
}
