namespace Zhifa.Law.Blocks;

/// <summary>How a document reaches the party (行政处罚法 art. 61; 民事诉讼法 arts. 87–95).</summary>
public enum ServiceManner
{
    [Label("直接送达")]
    InPerson,

    [Label("留置送达")]
    Leaving,

    [Label("邮寄送达")]
    Post,

    [Label("委托、转交送达")]
    OtherBody,

    [Label("电子送达")]
    Electronic,

    [Label("公告送达，期限届满")]
    PublicNotice,
}

/// <summary>Who may take a document for the party (民事诉讼法 art. 88, by way of 行政处罚法 art. 61(1)).</summary>
public enum ServiceRecipient
{
    [Label("本人（个体工商户为经营者）")]
    Self,

    [Label("同住的成年家属")]
    Family,

    [Label("法定代表人或者主要负责人")]
    Representative,

    [Label("负责收件的部门或者人员")]
    Receiving,

    [Label("代理人")]
    Agent,

    [Label("监护人")]
    Guardian,

    [Label("当事人指定的代收人")]
    Designated,
}

[Block("送达")]
public sealed record ServiceReceipt(
    [property: Field("送达方式")] ServiceManner Manner,
    [property: Field(
        "送达日期",
        Help = "邮寄的为回执上的收件日期，电子的为到达对方系统的日期，公告的为期满之日。"
    )]
        DateOnly ServedOn,
    [property: Field("收件人", Max = 60, Masking = Masking.Name)] string Recipient,
    [property: Field("与当事人的关系", Help = "电子送达、公告送达以外的必填。")]
        ServiceRecipient? Relation,
    [property: Field(
        "留置的见证人或者影像记录",
        Help = "留置送达的必填：见证人姓名、单位，或者拍照、录像的编号。",
        Max = 200
    )]
        string? Witness,
    [property: Field("邮件、电子送达的凭证号", Help = "邮寄、电子送达的必填。", Max = 60)]
        string? Reference,
    [property: Field("当事人已签订电子送达确认书", Help = "电子送达须当事人同意并签订确认书。")]
        bool? Consented
);

/// <summary>A paper served by announcement in one record: the announcement, and why no other way was open (民事诉讼法 art. 95).</summary>
[Block("公告情况")]
public sealed record PublicService(
    [property: Field("公告日期", Help = "公告送达的必填；有几处公告的，填最后一处的日期。")]
        DateOnly? AnnouncedOn,
    [property: Field("公告的地方", Help = "公告送达的必填：报纸、网站、公告栏等。", Max = 200)]
        string? Place,
    [property: Field(
        "下落不明或者其他方式无法送达的情况",
        Help = "公告送达的必填：写明已尝试的方式和经过。",
        Max = 2000
    )]
        string? Attempts
);

/// <summary>How an attempt to serve ended; each leaves other ways open.</summary>
public enum ServiceFailure
{
    [Label("无人收件")]
    NobodyThere,

    [Label("已经搬离，或者地址不符")]
    Moved,

    [Label("拒绝签收")]
    Refused,

    [Label("邮件退回、无法投递")]
    Returned,
}

/// <summary>An attempt to serve that came to nothing: what other way is open, and at last the announcement, rests on it.</summary>
[Block("未能送达")]
public sealed record ServiceAttempt(
    [property: Field("所用的方式")] ServiceManner Manner,
    [property: Field("日期", Help = "邮寄的为退回的日期。")] DateOnly TriedOn,
    [property: Field("结果")] ServiceFailure Failure,
    [property: Field("地址和经过", Max = 1000, Masking = Masking.Address)] string Facts,
    [property: Field("邮件的凭证号", Help = "邮寄的必填。", Max = 60)] string? Reference
);

/// <summary>When the law lets a paper be announced (民事诉讼法 art. 95).</summary>
public enum AnnouncementGround
{
    [Label("当事人下落不明")]
    Missing,

    [Label("其他方式无法送达")]
    NoOtherWay,
}

/// <summary>Nobody could be reached: the document is announced, and served when thirty days are over.</summary>
[Block("公告送达")]
public sealed record ServiceAnnouncement(
    [property: Field(
        "公告的理由",
        Help = "其他方式无法送达的，先逐次登记未能送达的情况：至少用过两种方式。"
    )]
        AnnouncementGround Ground,
    [property: Field("公告日期", Help = "有几处公告的，填最后一处的日期。")] DateOnly AnnouncedOn,
    [property: Field("公告的地方", Help = "报纸、网站、公告栏等。", Max = 200)] string Place,
    [property: Field(
        "下落不明或者其他方式无法送达的情况",
        Help = "写明已尝试的方式和经过。",
        Max = 2000
    )]
        string Attempts
);

/// <summary>The decision is made public (art. 48(1)); what is published is masked.</summary>
[Block("公示")]
public sealed record Publication([property: Field("公示说明", Max = 500)] string? Note);

public enum WithholdGround
{
    [Label("不在本机关公示清单以内")]
    NotListed,

    [Label("当事人是未成年人")]
    Minor,

    [Label("涉及国家秘密")]
    StateSecret,

    [Label("涉及商业秘密或者个人隐私，公开会对其造成损害")]
    Privacy,

    [Label("危及国家安全、公共安全、经济安全、社会稳定")]
    Safety,
}

[Block("不予公示")]
public sealed record PublicationWithheld(
    [property: Field("理由类型")] WithholdGround Ground,
    [property: Field("理由", Max = 1000)] string Reasons
);

/// <summary>Changed, revoked or found illegal or void: taken down within three working days, with the reason (art. 48(2)).</summary>
[Block("撤回公示")]
public sealed record PublicationWithdrawn(
    [property: Field("公开说明的理由", Max = 1000)] string Reasons
);
