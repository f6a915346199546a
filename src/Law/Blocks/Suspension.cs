namespace Zhifa.Law.Blocks;

/// <summary>Why an investigation rests. The statute on penalties knows no such rest: the period for the decision runs on (art. 60).</summary>
public enum SuspensionGround
{
    [Label("须等待司法机关、其他行政机关的处理结果")]
    AnotherResult,

    [Label("法律适用等问题已送请有权机关解释、确认")]
    Interpretation,

    [Label("当事人或者关键证人暂时无法接受调查")]
    NobodyToAsk,

    [Label("不可抗力")]
    ForceMajeure,

    [Label("其他")]
    Other,
}

[Block("中止调查")]
public sealed record CaseSuspended(
    [property: Field("理由类型")] SuspensionGround Ground,
    [property: Field("事实和理由", Max = 2000)] string Reasons
);

[Block("恢复调查")]
public sealed record CaseResumed(
    [property: Field("恢复的理由", Help = "中止的原因如何消除。", Max = 1000)] string Reasons
);

/// <summary>Why a case should not have been opened.</summary>
public enum WithdrawalGround
{
    [Label("经查不符合立案条件")]
    NotToBeOpened,

    [Label("同一违法行为已经另行立案")]
    Twice,

    [Label("并入另一案件一并处理")]
    Merged,
}

/// <summary>The opening itself is taken back; a termination ends what was rightly begun.</summary>
[Block("撤销立案")]
public sealed record CaseWithdrawn(
    [property: Field("理由类型")] WithdrawalGround Ground,
    [property: Field(
        "另一案件的编号",
        Help = "已经另行立案、并案处理的必填：本机关的案件。",
        Max = 60
    )]
        string? OtherCase,
    [property: Field("事实和理由", Max = 2000)] string Reasons
);
