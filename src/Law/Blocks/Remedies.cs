namespace Zhifa.Law.Blocks;

/// <summary>A reconsideration organ has taken up the party's application and sends the body a copy (行政复议法 arts. 30, 48, 54).</summary>
[Block("行政复议受理")]
public sealed record ReconsiderationFiled(
    [property: Field("行政复议机关", Max = 100)] string Organ,
    [property: Field("案号或者受理通知书文号", Max = 60)] string Number,
    [property: Field("受理日期", Help = "加处罚款自受理之日起停止计算。")] DateOnly AcceptedOn,
    [property: Field("收到申请书副本的日期", Help = "答复的期限自该日起算。")]
        DateOnly CopyReceivedOn,
    [property: Field("适用简易程序审理")] bool Simplified
);

/// <summary>The written reply, with the evidence and the basis of the decision (行政复议法 arts. 48, 54).</summary>
[Block("行政复议答复")]
public sealed record ReconsiderationReply(
    [property: Field("提交日期")] DateOnly SubmittedOn,
    [property: Field("答复书和提交的证据、依据、其他材料", Max = 4000)] string Materials
);

/// <summary>A court has taken up the party's suit and sends the body a copy (行政诉讼法 arts. 51, 67).</summary>
[Block("行政诉讼立案")]
public sealed record SuitFiled(
    [property: Field("人民法院", Max = 100)] string Court,
    [property: Field("案号", Max = 60)] string Number,
    [property: Field("立案日期", Help = "加处罚款自立案之日起停止计算。")] DateOnly AcceptedOn,
    [property: Field("收到起诉状副本的日期", Help = "答辩的期限自该日起算。")]
        DateOnly CopyReceivedOn
);

/// <summary>The answer, with the evidence and the basis of the decision (行政诉讼法 art. 67). What is handed in later does not count.</summary>
[Block("行政诉讼答辩")]
public sealed record SuitAnswer(
    [property: Field("提交日期")] DateOnly SubmittedOn,
    [property: Field("答辩状和提交的证据、规范性文件", Max = 4000)] string Materials
);

/// <summary>What a reconsideration or a suit has come to.</summary>
public enum RemedyOutcome
{
    [Label("撤回申请或者准许撤诉")]
    Withdrawn,

    [Label("不予受理、驳回申请或者驳回起诉")]
    NotHeard,

    [Label("维持决定、驳回复议请求或者驳回诉讼请求")]
    Upheld,

    [Label("变更决定")]
    Changed,

    [Label("部分撤销决定")]
    PartlyAnnulled,

    [Label("调解、和解变更决定")]
    Mediated,

    [Label("确认决定违法，不撤销")]
    Illegal,

    [Label("撤销决定")]
    Annulled,

    [Label("确认决定无效")]
    Void,
}

/// <summary>A reconsideration decision, or a judgment or ruling (行政复议法 arts. 63–73; 行政诉讼法 arts. 62, 69–77).</summary>
[Block("复议、诉讼结果")]
public sealed record RemedyResult(
    [property: Field("结果")] RemedyOutcome Outcome,
    [property: Field("作出机关", Help = "行政复议机关或者人民法院的全称。", Max = 100)]
        string Organ,
    [property: Field("文书号", Max = 60)] string Number,
    [property: Field("作出日期")] DateOnly DecidedOn,
    [property: Field("送达当事人的日期")] DateOnly ServedOn,
    [property: Field("主文", Max = 4000)] string Content,
    [property: Field("变更后的罚款（元）", Help = "变更、部分撤销、调解的填写；不再罚款的填 0。")]
        decimal? Fine,
    [property: Field("责令重新作出行政行为")] bool Anew,
    [property: Field(
        "仅因违反法定程序被撤销",
        Help = "仅因程序被撤销的，重新作出的决定可以与原决定基本相同。"
    )]
        bool ForProcedure,
    [property: Field(
        "变更后没收的违法所得（元）",
        Help = "原决定没收违法所得，变更、部分撤销、调解的填写；不再没收的填 0。"
    )]
        decimal? Gains = null,
    [property: Field(
        "没收的物品应当退还",
        Help = "原决定没收物品，变更、部分撤销、调解的填写：不再没收物品的选是。"
    )]
        bool? GoodsBack = null
);

public enum JudgmentForm
{
    [Label("判决")]
    Judgment,

    [Label("裁定")]
    Ruling,
}

/// <summary>A judgment of first instance that is not in force yet (行政诉讼法 art. 85).</summary>
[Block("一审裁判")]
public sealed record FirstJudgment(
    [property: Field("形式", Help = "判决的上诉期限为十五日，裁定（驳回起诉等）为十日。")]
        JudgmentForm Form,
    [property: Field("文书号", Max = 60)] string Number,
    [property: Field("作出日期")] DateOnly DecidedOn,
    [property: Field("送达日期", Help = "最后送达的当事人收到的日期；上诉期限自该日起算。")]
        DateOnly ServedOn,
    [property: Field("主文", Max = 4000)] string Content
);

[Block("上诉")]
public sealed record AppealFiled(
    [property: Field("上诉人", Help = "当事人、本机关或者第三人。", Max = 200)] string Appellant,
    [property: Field("上诉日期")] DateOnly FiledOn,
    [property: Field("上诉请求和理由", Max = 4000)] string Reasons
);

/// <summary>The second instance sends the suit back (行政诉讼法 art. 89).</summary>
[Block("发回重审")]
public sealed record Remand(
    [property: Field("文书号", Max = 60)] string Number,
    [property: Field("作出日期")] DateOnly DecidedOn,
    [property: Field("理由", Max = 4000)] string Reasons
);

public enum StayBy
{
    [Label("本机关认为需要停止执行")]
    Body,

    [Label("行政复议机关决定停止执行")]
    ReconsiderationOrgan,

    [Label("人民法院裁定停止执行")]
    Court,
}

/// <summary>Neither reconsideration nor suit stops execution by itself; who may stop it says so (行政复议法 art. 42; 行政诉讼法 art. 56).</summary>
[Block("停止执行")]
public sealed record ExecutionStay(
    [property: Field("由谁决定")] StayBy By,
    [property: Field("文书号", Help = "行政复议机关、人民法院决定的必填。", Max = 60)]
        string? Number,
    [property: Field("停止执行的日期")] DateOnly From,
    [property: Field("理由", Max = 2000)] string Reasons
);

[Block("恢复执行")]
public sealed record StayLifted([property: Field("理由", Max = 2000)] string Reasons);

/// <summary>What the body does about a decision that reconsideration or a court has not let stand.</summary>
[Block("落实复议、诉讼结果")]
public sealed record RemedyEffect(
    [property: Field("落实的情况和安排", Max = 2000)] string Summary,
    [property: Field("应退还当事人的金额（元）", Help = "没有多收的填 0。")] decimal Refund,
    [property: Field(
        "重新办理的案件编号",
        Help = "只撤销对部分当事人的决定并责令重新作出的必填：为其另立的案件。",
        Max = 60
    )]
        string? AnewIn = null
);

public enum AnewGround
{
    [Label("被责令重新作出行政行为")]
    Ordered,

    [Label("本机关认为仍应处理")]
    Own,
}

/// <summary>A decision that was revoked or annulled is not the end of the matter: it is decided anew (行政复议法 art. 64; 行政诉讼法 art. 71).</summary>
[Block("重新办理")]
public sealed record MakingAnew(
    [property: Field("重新办理的根据")] AnewGround Ground,
    [property: Field("原决定存在的问题和纠正的办法", Max = 2000)] string Faults
);
