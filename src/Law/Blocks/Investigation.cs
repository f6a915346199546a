namespace Zhifa.Law.Blocks;

/// <summary>How a transcript was signed by the person it is about.</summary>
public enum Signature
{
    [Label("核对无误，逐页签名或者盖章")]
    Signed,

    [Label("拒绝签名或者盖章，已注明")]
    Refused,

    [Label("不在场，由见证人签名")]
    Witnessed,
}

/// <summary>A talk with the party or a witness (行政处罚法 art. 55).</summary>
[Block("询问")]
public sealed record Inquiry(
    [property: Field("被询问人", Max = 60, Masking = Masking.Name)] string Person,
    [property: Field("与本案的关系", Help = "当事人、法定代表人、证人等。", Max = 60)]
        string Relation,
    [property: Field("开始时间")] DateTimeOffset StartedAt,
    [property: Field("结束时间")] DateTimeOffset EndedAt,
    [property: Field("地点", Masking = Masking.Address)] string Place,
    [property: Field("已主动出示行政执法证件")] bool Shown,
    [property: Field("已告知申请回避的权利和如实回答的义务")] bool RightsTold,
    [property: Field("问答内容", Max = 10000)] string Transcript,
    [property: Field("签名情况")] Signature Signature,
    [property: Field(
        "未签名的情况",
        Help = "拒绝签名或者由见证人签名的必填：原因、在场人。",
        Max = 500
    )]
        string? SignatureNote,
    [property: Field(
        "在场的监护人、翻译",
        Help = "登记了监护人、翻译的当事人，必填其姓名。",
        Max = 200,
        Masking = Masking.Name
    )]
        string? Beside = null
);

/// <summary>An inspection or examination of a place or a thing (arts. 54(1), 55).</summary>
[Block("现场检查（勘验）")]
public sealed record Inspection(
    [property: Field("开始时间")] DateTimeOffset StartedAt,
    [property: Field("结束时间")] DateTimeOffset EndedAt,
    [property: Field("地点", Masking = Masking.Address)] string Place,
    [property: Field(
        "在场人",
        Help = "当事人或者其委托的人、见证人。",
        Max = 200,
        Masking = Masking.Name
    )]
        string Present,
    [property: Field("已主动出示行政执法证件")] bool Shown,
    [property: Field("已告知申请回避的权利和协助检查的义务")] bool RightsTold,
    [property: Field("检查情况", Max = 10000)] string Findings,
    [property: Field("签名情况")] Signature Signature,
    [property: Field(
        "未签名的情况",
        Help = "拒绝签名或者由见证人签名的必填：原因、在场人。",
        Max = 500
    )]
        string? SignatureNote
);

/// <summary>Evidence may be lost: the head approves before it is kept (art. 56).</summary>
[Block("批准先行登记保存")]
public sealed record PreservationApproval(
    [property: Field("证据可能灭失或者以后难以取得的情况", Max = 1000)] string Danger,
    [property: Field("审批意见", Max = 500)] string Opinion
);

[Block("先行登记保存")]
public sealed record Preservation(
    [property: Field("保存地点", Masking = Masking.Address)] string Place,
    [property: Field("保存方式", Help = "就地保存或者异地保存。", Max = 60)] string Manner,
    [property: Field("在场人", Max = 200, Masking = Masking.Name)] string Present,
    [property: Field("保存期间任何人不得销毁或者转移证据，已当面告知")] bool DutyTold
);

/// <summary>One thing that is kept; the list is handed over on the spot.</summary>
[Block("保存的物品")]
public sealed record PreservedItem(
    [property: Field("名称", Max = 100)] string Name,
    [property: Field("规格、型号", Max = 100)] string? Model,
    [property: Field("数量", Help = "写明单位，例如 3 台。", Max = 40)] string Quantity,
    [property: Field("成色、特征", Max = 200)] string? Marks
);

/// <summary>What becomes of what was kept, within seven working days.</summary>
public enum PreservationOutcome
{
    [Label("采取记录、复制、拍照、录像等方式保全后返还")]
    Copied,

    [Label("送交检测、检验、鉴定")]
    Tested,

    [Label("依法查封、扣押")]
    Seized,

    [Label("依法没收")]
    Confiscated,

    [Label("移送有关部门处理")]
    Transferred,

    [Label("不再需要，解除保存并返还")]
    Lifted,
}

[Block("登记保存物品的处理")]
public sealed record PreservationDisposal(
    [property: Field("理由和说明", Max = 1000)] string Reasons,
    [property: Field("已书面告知当事人")] bool PartyTold
);

/// <summary>What becomes of one of the kept things: each may go another way.</summary>
[Block("逐项处理")]
public sealed record DisposedItem(
    [property: Field("物品", Help = "保存物品清单中的序号，每项写一次。")] int Item,
    [property: Field("处理决定")] PreservationOutcome Outcome
);

/// <summary>Kept too long without a decision: it is lifted by law, and the party is told.</summary>
[Block("登记保存期满解除")]
public sealed record PreservationLapse(
    [property: Field("已告知当事人解除并返还")] bool PartyTold,
    [property: Field("未及时处理的原因", Max = 500)] string Reasons
);

/// <summary>Whoever had challenged a person does so no longer, or it was entered by mistake.</summary>
[Block("撤回回避申请")]
public sealed record RecusalWithdrawn(
    [property: Field("登记有误", Help = "不是申请人撤回，而是当初登记错了。")] bool Mistaken,
    [property: Field(
        "撤回的情况",
        Help = "申请人何时以何种方式撤回；登记有误的，写明误在何处。",
        Max = 1000
    )]
        string Reasons
);

/// <summary>Who asks that a person keep away from the case (art. 43).</summary>
public enum RecusalBy
{
    [Label("当事人申请")]
    Party,

    [Label("本人申请")]
    Self,

    [Label("机关决定")]
    Body,
}

[Block("回避申请")]
public sealed record RecusalRequest(
    [property: Field("提出方式")] RecusalBy By,
    [property: Field("被申请回避的人", Help = "执法人员编号；其他人员写姓名。", Max = 40)]
        string Person,
    [property: Field("是机关负责人", Help = "机关负责人的回避不由他自己决定。")] bool OfHead,
    [property: Field(
        "理由",
        Help = "与本案有直接利害关系或者有其他关系可能影响公正执法。",
        Max = 1000
    )]
        string Reasons,
    [property: Field("申请的当事人", Help = "本案有几名当事人、由当事人申请的必选。", Place = true)]
        int? Party = null
);

/// <summary>The government's decision on a challenge of the head of a body, as recorded by the body.</summary>
[Block("本级人民政府或者上级机关的回避决定")]
public sealed record GovernmentRuling(
    [property: Field("决定机关", Max = 100)] string Organ,
    [property: Field("决定书文号", Max = 60)] string Number,
    [property: Field("决定日期")] DateOnly DecidedOn,
    [property: Field("理由", Max = 1000)] string Reasons,
    [property: Field("其已作出的行为是否有效", Max = 500)] string EarlierActs
);

[Block("回避决定")]
public sealed record RecusalRuling(
    [property: Field("理由", Max = 1000)] string Reasons,
    [property: Field("其已进行的调查是否有效", Help = "决定回避的必填。", Max = 500)]
        string? EarlierActs
);
