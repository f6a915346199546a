namespace Zhifa.Law.Blocks;

/// <summary>What comparing the case with the leniency lists led to (行政处罚法 arts. 30–33).</summary>
public enum LeniencyResult
{
    [Label("不符合从宽情形")]
    None,

    [Label("从轻处罚")]
    Lighter,

    [Label("减轻处罚")]
    BelowRange,

    [Label("不予处罚")]
    NoPenalty,
}

[Block("四张清单核对")]
public sealed record LeniencyConsidered(
    [property: Field("核对结论")] LeniencyResult Result,
    [property: Field("适用的清单条目", Help = "适用从宽的必填。", Max = 60)] string? Row,
    [property: Field("违法行为轻微")] bool Slight,
    [property: Field("危害后果轻微")] bool SlightHarm,
    [property: Field("没有造成危害后果")] bool NoHarm,
    [property: Field("及时改正")] bool CorrectedInTime,
    [property: Field("当事人有证据足以证明没有主观过错")] bool NoFaultProved,
    [property: Field("理由", Max = 2000)] string Reasons
);

public enum CorrectionForm
{
    [Label("责令立即改正")]
    AtOnce,

    [Label("责令限期改正")]
    WithinTerm,

    [Label("已经改正")]
    AlreadyCorrected,

    [Label("客观上不能改正")]
    Impossible,
}

/// <summary>Art. 28: whoever penalises also orders correction, unless it is done or impossible, with the reason.</summary>
[Block("责令改正")]
public sealed record CorrectionOrder(
    [property: Field("方式")] CorrectionForm Form,
    [property: Field("改正的内容和要求", Max = 1000)] string Content,
    [property: Field("改正期限", Help = "限期改正的必填。")] DateOnly? Due,
    [property: Field("不责令改正的理由", Help = "已经改正或者客观上不能改正的必填。", Max = 1000)]
        string? Reason
);

[Block("改正复查")]
public sealed record CorrectionCheck(
    [property: Field("已经改正")] bool Corrected,
    [property: Field("复查情况", Max = 2000)] string Facts
);
