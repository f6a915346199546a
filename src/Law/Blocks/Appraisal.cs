namespace Zhifa.Law.Blocks;

/// <summary>Samples are taken as evidence (行政处罚法 art. 56): before the party, sealed, listed, with a copy of the list left behind.</summary>
[Block("抽样取证")]
public sealed record Sampling(
    [property: Field("抽样时间")] DateTimeOffset TakenAt,
    [property: Field("抽样地点", Masking = Masking.Address)] string Place,
    [property: Field("抽样方法", Help = "随机抽取等；标准有规定的写明标准。", Max = 500)]
        string Method,
    [property: Field(
        "在场人",
        Help = "当事人或者其委托的人、见证人。",
        Max = 200,
        Masking = Masking.Name
    )]
        string Present,
    [property: Field("已当场封样")] bool Sealed,
    [property: Field("已将清单一份交当事人")] bool ListLeft,
    [property: Field("签名情况")] Signature Signature,
    [property: Field(
        "未签名的情况",
        Help = "拒绝签名或者由见证人签名的必填：原因、在场人。",
        Max = 500
    )]
        string? SignatureNote
);

/// <summary>One sample of the list.</summary>
[Block("样品")]
public sealed record SampledItem(
    [property: Field("名称", Max = 100)] string Name,
    [property: Field("规格、批号", Max = 100)] string? Batch,
    [property: Field("抽样基数", Help = "从多少中抽取，写明单位。", Max = 40)] string? Stock,
    [property: Field("样品数量", Help = "写明单位；含备份样品的分别写明。", Max = 60)]
        string Quantity
);

public enum AppraisalKind
{
    [Label("检测")]
    Measurement,

    [Label("检验")]
    Test,

    [Label("检疫")]
    Quarantine,

    [Label("鉴定")]
    Appraisal,

    [Label("认定、评估")]
    Assessment,
}

/// <summary>A question of the trade is put to somebody who knows it; meanwhile the time for the decision runs on.</summary>
[Block("委托检测、鉴定")]
public sealed record AppraisalOrder(
    [property: Field("种类")] AppraisalKind Kind,
    [property: Field("委托事项", Help = "要查明的专门问题。", Max = 200)] string Matter,
    [property: Field("送检物品、材料", Max = 500)] string Objects,
    [property: Field("受委托的机构", Max = 100)] string Institution,
    [property: Field("资质证书编号", Help = "有法定资质的必填。", Max = 100)] string? Licence,
    [property: Field(
        "没有法定资质机构的说明",
        Help = "该事项没有法定资质机构的必填：为什么委托这一机构。",
        Max = 500
    )]
        string? WithoutLicence,
    [property: Field("预计完成的日期", Help = "书面告知当事人。")] DateOnly ExpectedOn
);

/// <summary>What the institution found.</summary>
[Block("检测、鉴定意见")]
public sealed record AppraisalResult(
    [property: Field("报告或者意见书编号", Max = 60)] string Number,
    [property: Field("出具日期")] DateOnly IssuedOn,
    [property: Field("检测、鉴定人员", Max = 100)] string By,
    [property: Field("结论", Max = 4000)] string Findings,
    [property: Field("有检测、鉴定人员签名和机构盖章")] bool Signed
);

/// <summary>The party is told what was found, and until when it may object.</summary>
[Block("告知检测、鉴定意见")]
public sealed record AppraisalTold(
    [property: Field(
        "可以提出异议的日数",
        Help = "自收到告知书之日起；按该领域的规定，没有规定的由机关合理确定。"
    )]
        int Days,
    [property: Field("提出异议的规定", Help = "该领域有复检、重新鉴定规定的写明。", Max = 200)]
        string? Rule
);

/// <summary>Until when the party may object, once it is known when he was told.</summary>
[Block("提出异议的期限")]
public sealed record ObjectionTerm(
    [property: Field("可以提出异议的最后一日", Help = "送达日期加上告知书写明的日数。")]
        DateOnly ObjectBy
);

[Block("对意见的异议")]
public sealed record AppraisalObjection(
    [property: Field("方式")] StatementManner Manner,
    [property: Field("异议的理由", Help = "申请复检、重新鉴定的写明。", Max = 2000)] string Reasons,
    [property: Field(
        "代理人",
        Help = "由代理人提出的填写姓名；先登记委托代理人。",
        Max = 60,
        Masking = Masking.Name
    )]
        string? Agent = null
);

/// <summary>The party has nothing to say against what was found.</summary>
[Block("对意见没有异议")]
public sealed record AppraisalAccepted(
    [property: Field("当事人的原话或者书面材料名称", Max = 1000)] string Words,
    [property: Field(
        "代理人",
        Help = "由代理人表示的填写姓名，须有当事人的特别授权。",
        Max = 60,
        Masking = Masking.Name
    )]
        string? Agent = null
);

/// <summary>What the objection leads to: another institution looks again, or reasons why not.</summary>
[Block("对异议的答复")]
public sealed record ObjectionAnswer(
    [property: Field("理由", Max = 2000)] string Reasons,
    [property: Field("复检、重新鉴定的机构", Help = "同意的必填，须是另一机构。", Max = 100)]
        string? Institution,
    [property: Field("资质证书编号", Help = "同意的必填。", Max = 100)] string? Licence,
    [property: Field("预计完成的日期", Help = "同意的必填。")] DateOnly? ExpectedOn
);

[Block("没有得出意见")]
public sealed record AppraisalDropped(
    [property: Field("情况和理由", Help = "撤回委托、样品不能检测等。", Max = 1000)] string Reasons,
    [property: Field(
        "已有的意见不作为认定事实的根据",
        Help = "已经有过意见而没有告知完毕的必须选择。"
    )]
        bool? NotUsed
);
