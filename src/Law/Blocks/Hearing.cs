namespace Zhifa.Law.Blocks;

/// <summary>A hearing is asked for (行政处罚法 art. 64(1)), or called by the body itself.</summary>
[Block("要求听证")]
public sealed record HearingRequest(
    [property: Field("方式")] StatementManner Manner,
    [property: Field("要求听证的事实和理由", Max = 2000)] string? Reasons
);

/// <summary>
/// Somebody whose interests the penalty touches asks that it be heard (河南省行政执法条例 art. 27(2); the statute on penalties knows
/// the party's right alone).
/// </summary>
[Block("利害关系人要求听证")]
public sealed record InterestedRequest(
    [property: Field("利害关系人", Help = "姓名或者名称。", Max = 60, Masking = Masking.Name)]
        string Person,
    [property: Field("与本案处理的利害关系", Help = "拟处罚影响其何种权益。", Max = 1000)]
        string Interest,
    [property: Field("方式")] StatementManner Manner,
    [property: Field("要求听证的事实和理由", Max = 2000)] string? Reasons
);

/// <summary>Nobody beside the party asks for it any longer: they gave it up, or stayed away.</summary>
[Block("利害关系人放弃听证")]
public sealed record InterestWaived(
    [property: Field("情况", Help = "谁在何时以何种方式放弃，或者经通知没有参加。", Max = 1000)]
        string Facts
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
    [property: Field("不公开的理由", Max = 500)] string? ClosedReason,
    [property: Field(
        "另外通知的人员",
        Help = "第三人、证人、鉴定人等；利害关系人要求听证的，须写明其姓名。",
        Max = 200,
        Masking = Masking.Name
    )]
        string? Others = null
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
    [property: Field(
        "理由",
        Help = "须补充调查、重新检测的，延期以后撤回告知，补充完毕重新报告、告知。"
    )]
        AdjournmentGround Ground,
    [property: Field("情况", Help = "谁在何时提出、有何依据、如何告知各方。", Max = 1000)]
        string Facts
);

/// <summary>One day is not enough: the hearing goes on at a time that is told to everybody present.</summary>
[Block("听证休会")]
public sealed record HearingRecess(
    [property: Field("继续听证的时间")] DateTimeOffset ResumesAt,
    [property: Field("休会的理由", Max = 500)] string Reasons,
    [property: Field("已当场告知参加人继续听证的时间，并记入笔录")] bool Told
);

/// <summary>The hearing as it went on one day (art. 64(5)–(8)).</summary>
[Block("听证笔录")]
public sealed record HearingRecord(
    [property: Field("开始时间")] DateTimeOffset StartedAt,
    [property: Field("结束时间")] DateTimeOffset EndedAt,
    [property: Field("听证参加人", Help = "当事人或者代理人、调查人员、第三人、证人。", Max = 500)]
        string Present,
    [property: Field("调查人员提出的事实、证据和处罚建议", Max = 8000)] string Charge,
    [property: Field("当事人的申辩和质证", Max = 8000)] string Defence,
    [property: Field("笔录签名情况")] Signature Signature,
    [property: Field("未签名的情况", Max = 500)] string? SignatureNote,
    [property: Field(
        "当事人的代理人",
        Help = "委托代理人参加的填写，最多二人，用顿号隔开；先登记委托代理人。",
        Max = 100,
        Masking = Masking.Name
    )]
        string? Agents = null
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
