namespace Zhifa.Law.Blocks;

/// <summary>A clerical error put right after service: the decision itself does not change.</summary>
[Block("文书补正")]
public sealed record ClericalCorrection(
    [property: Field("原文", Max = 500)] string Was,
    [property: Field("补正为", Max = 500)] string Becomes,
    [property: Field("理由", Max = 1000)] string Reasons
);

/// <summary>The body revokes its own decision (行政处罚法 art. 75(2)).</summary>
[Block("撤销决定")]
public sealed record Revocation(
    [property: Field("撤销的理由", Max = 2000)] string Reasons,
    [property: Field("应退还当事人的金额（元）", Help = "没有收缴的填 0。")] decimal Refund
);

[Block("退还罚款")]
public sealed record Refund(
    [property: Field("退还罚款（元）")] decimal Amount,
    [property: Field(
        "支付利息（元）",
        Help = "按银行同期存款利息计算（国家赔偿法第三十六条第七项）。"
    )]
        decimal? Interest,
    [property: Field("凭证号", Max = 60)] string Reference
);

/// <summary>Found on the scene not to be a case for the simple procedure (art. 51): it goes on by the ordinary one (art. 54).</summary>
[Block("转为普通程序")]
public sealed record LeaveSimple(
    [property: Field("不适用简易程序的理由", Max = 1000)] string Reasons
);

[Block("结案")]
public sealed record Closing([property: Field("结案情况", Max = 2000)] string Summary);

[Block("归档")]
public sealed record Archiving(
    [property: Field("档号", Max = 40)] string ArchiveNumber,
    [property: Field("保管期限（年）", Help = "重要的永久保管填 0，其他一般 30。")]
        int RetentionYears,
    [property: Field("页数", Help = "案卷文件材料的总页数。")] int Pages
);

/// <summary>The head looks again at a decision with a defect and lets it stand.</summary>
[Block("复核维持")]
public sealed record Confirmation(
    [property: Field("复核意见", Help = "补记的陈述申辩是否影响事实、依据和处罚。", Max = 2000)]
        string Reasons
);
