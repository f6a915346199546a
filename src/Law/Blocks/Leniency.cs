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

/// <summary>Why a case is treated leniently: what the statute itself commands or allows, or a row of a published list.</summary>
public enum LeniencyGround
{
    [Label("清单条目")]
    ListRow,

    [Label("已满十四周岁不满十八周岁（第三十条）")]
    Minor,

    [Label("不能辨认或者不能控制自己行为的精神病人、智力残疾人（第三十一条）")]
    Incapable,

    [Label("尚未完全丧失辨认或者控制自己行为能力的精神病人、智力残疾人（第三十一条）")]
    PartlyIncapable,

    [Label("主动消除或者减轻违法行为危害后果（第三十二条第一项）")]
    HarmRemoved,

    [Label("受他人胁迫或者诱骗实施违法行为（第三十二条第二项）")]
    Coerced,

    [Label("主动供述行政机关尚未掌握的违法行为（第三十二条第三项）")]
    Confessed,

    [Label("配合行政机关查处违法行为有立功表现（第三十二条第四项）")]
    Merit,

    [Label("法律、法规、规章规定的其他情形（第三十二条第五项）")]
    OtherRule,
}

[Block("四张清单核对")]
public sealed record LeniencyConsidered(
    [property: Field("核对结论")] LeniencyResult Result,
    [property: Field("从宽的理由", Help = "从轻、减轻的必填；按清单不予处罚的，选“清单条目”。")]
        LeniencyGround? Ground,
    [property: Field("适用的清单条目", Help = "理由是“清单条目”的必填。", Max = 60)] string? Row,
    [property: Field("违法行为轻微")] bool Slight,
    [property: Field("危害后果轻微")] bool SlightHarm,
    [property: Field("没有造成危害后果")] bool NoHarm,
    [property: Field("及时改正")] bool CorrectedInTime,
    [property: Field("当事人有证据足以证明没有主观过错")] bool NoFaultProved,
    [property: Field("理由", Max = 2000)] string Reasons,
    [property: Field("当事人", Help = "本案有几名当事人的必选，每名各核对一次。", Place = true)]
        int? Party = null,
    [property: Field("违法行为", Help = "本案有几项违法行为的必选，每项各核对一次。", Act = true)]
        int? Act = null,
    [property: Field(
        "依据的证据",
        Help = "从宽的必填：证明从宽事实的证据，写证据目录中的名称。",
        Max = 500
    )]
        string? Evidence = null
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
