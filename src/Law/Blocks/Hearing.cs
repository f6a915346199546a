namespace Zhifa.Law.Blocks;

/// <summary>A hearing is asked for (行政处罚法 art. 64(1)), or called by the body itself.</summary>
[Block("要求听证")]
public sealed record HearingRequest(
    [property: Field("方式")] StatementManner Manner,
    [property: Field("要求听证的事实和理由", Max = 2000)] string? Reasons
);

[Block("机关决定听证")]
public sealed record HearingCalled([property: Field("理由", Max = 1000)] string Reasons);

/// <summary>When, where and before whom (art. 64(2)–(4)).</summary>
[Block("听证通知")]
public sealed record HearingNotice(
    [property: Field("听证时间")] DateTimeOffset HeldAt,
    [property: Field("听证地点")] string Place,
    [property: Field("听证主持人", Help = "不得是本案调查人员，与本案没有直接利害关系。", Max = 40)]
        string Host,
    [property: Field("记录人", Max = 40)] string Recorder,
    [property: Field(
        "公开举行",
        Help = "涉及国家秘密、商业秘密或者个人隐私依法予以保密的，不公开。"
    )]
        bool Public,
    [property: Field("不公开的理由", Max = 500)] string? ClosedReason
);

/// <summary>Why a hearing is not held on the day that was told.</summary>
public enum AdjournmentGround
{
    [Label("当事人有正当理由不能到场")]
    PartyPrevented,

    [Label("申请听证主持人、记录人回避，尚未决定")]
    Challenge,

    [Label("须通知新的证人，或者须重新检测、鉴定")]
    MoreEvidence,

    [Label("其他")]
    Other,
}

/// <summary>A hearing is put off; the new day is told like the first one (art. 64(2)).</summary>
[Block("延期听证")]
public sealed record HearingAdjourned(
    [property: Field("理由")] AdjournmentGround Ground,
    [property: Field("情况", Help = "谁在何时提出、有何依据、如何告知各方。", Max = 1000)]
        string Facts
);

/// <summary>The hearing as it went (art. 64(5)–(8)).</summary>
[Block("听证笔录")]
public sealed record HearingRecord(
    [property: Field("开始时间")] DateTimeOffset StartedAt,
    [property: Field("结束时间")] DateTimeOffset EndedAt,
    [property: Field("听证参加人", Help = "当事人或者代理人、调查人员、第三人、证人。", Max = 500)]
        string Present,
    [property: Field("调查人员提出的事实、证据和处罚建议", Max = 8000)] string Charge,
    [property: Field("当事人的申辩和质证", Max = 8000)] string Defence,
    [property: Field("笔录签名情况")] Signature Signature,
    [property: Field("未签名的情况", Max = 500)] string? SignatureNote
);

/// <summary>The party stayed away or left without good reason: the hearing ends (art. 64(6)).</summary>
[Block("未参加听证")]
public sealed record HearingAbsence(
    [property: Field("情况", Help = "何时何地、如何通知、有无说明理由。", Max = 1000)] string Facts
);

/// <summary>What the host found; the decision is made by the record (art. 65).</summary>
[Block("听证报告")]
public sealed record HearingReport(
    [property: Field("听证的基本情况", Max = 2000)] string Course,
    [property: Field("双方的主要争点", Max = 4000)] string Issues,
    [property: Field("主持人的意见和建议", Max = 4000)] string Opinion
);
