namespace Zhifa.Law.Blocks;

public enum PartyChangeGround
{
    [Label("当事人认定有误")]
    Mistaken,

    [Label("当事人合并、分立，由承受其权利义务的主体承受")]
    Succeeded,

    [Label("发现共同违法的其他当事人")]
    Added,
}

/// <summary>
/// The case is about somebody else than it was opened against, or about more. Who was not told has been told nothing: notice, order to correct
/// and the look at the lists are made anew (行政处罚法 arts. 28, 33, 44).
/// </summary>
[Block("变更当事人")]
public sealed record PartyChange(
    [property: Field("理由类型")] PartyChangeGround Ground,
    [property: Field("事实和证据", Help = "例如营业执照、租赁合同、实际经营者的陈述。", Max = 2000)]
        string Facts
);

/// <summary>The same party under another name, address or representative.</summary>
[Block("当事人登记事项变更")]
public sealed record PartyRenamed(
    [property: Field("变更的情况", Help = "何时变更、有何登记材料。", Max = 1000)] string Facts
);

/// <summary>What the head says to a change of who or what the case is about; the opening was approved against another, or for something else.</summary>
[Block("变更审批")]
public sealed record ChangeRuling([property: Field("审批意见", Max = 500)] string Opinion);
