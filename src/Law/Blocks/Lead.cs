namespace Zhifa.Law.Blocks;

/// <summary>Where a lead came from.</summary>
public enum LeadSource
{
    [Label("监督检查发现")]
    Inspection,

    [Label("投诉、举报")]
    Complaint,

    [Label("其他机关移送")]
    Transfer,

    [Label("上级机关交办")]
    Assignment,

    [Label("司法机关、监察机关移送或者提出意见")]
    Judicial,

    [Label("违法行为人主动供述")]
    Confession,

    [Label("其他途径")]
    Other,
}

/// <summary>A lead as it came in: nobody is a party yet.</summary>
[Block("线索")]
public sealed record Lead(
    [property: Field("线索名称", Help = "一句话：何处、何事。", Max = 60)] string Subject,
    [property: Field("来源")] LeadSource Source,
    [property: Field("收到时间")] DateTimeOffset ReceivedAt,
    [property: Field("线索内容", Max = 4000)] string Content,
    [property: Field(
        "线索提供人",
        Help = "只有本案办理人员可以看到；要求保密的不进入文书。",
        Max = 100,
        Masking = Masking.Closed
    )]
        string? Informant,
    [property: Field("联系方式", Max = 100, Masking = Masking.Closed)] string? Contact,
    [property: Field("须答复线索提供人", Help = "投诉、移送、交办以及有联系方式的举报须答复。")]
        bool ReplyDue
);

/// <summary>What looking into a lead found (行政处罚法 art. 54).</summary>
[Block("核查")]
public sealed record LeadVerified(
    [property: Field("核查情况", Help = "核查了什么、发现了什么。", Max = 4000)] string Facts,
    [property: Field("核查建议")] LeadAdvice Advice
);

public enum LeadAdvice
{
    [Label("建议立案")]
    Open,

    [Label("建议不予立案")]
    Refuse,
}

public enum RefusalGround
{
    [Label("没有违法事实")]
    NoViolation,

    [Label("不属于本机关管辖")]
    NotCompetent,

    [Label("超过追责期限")]
    TooLate,

    [Label("违法行为轻微并及时改正，没有造成危害后果")]
    Slight,

    [Label("同一违法行为已经立案或者处理")]
    AlreadyHandled,
}

[Block("不予立案")]
public sealed record LeadRefused(
    [property: Field("理由类型")] RefusalGround Ground,
    [property: Field("理由", Max = 2000)] string Reasons
);

/// <summary>The answer to whoever gave the lead.</summary>
[Block("答复线索提供人")]
public sealed record InformantReply(
    [property: Field("答复日期")] DateOnly RepliedOn,
    [property: Field("答复方式", Help = "书面、电话、平台回复等。", Max = 60)] string Manner,
    [property: Field("答复内容", Max = 2000)] string Content
);
