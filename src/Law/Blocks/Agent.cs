namespace Zhifa.Law.Blocks;

/// <summary>Who acts for a party, as he stands to it.</summary>
public enum AgentKind
{
    [Label("律师")]
    Lawyer,

    [Label("基层法律服务工作者")]
    LegalWorker,

    [Label("近亲属")]
    Relative,

    [Label("工作人员")]
    Employee,

    [Label("其他")]
    Other,
}

/// <summary>
/// Somebody to whom a party has given a mandate (行政处罚法 art. 64(5): one or two at the hearing). What the mandate does not say he may not do: a
/// right is given up, and a paper taken, only where it says so (the model is 民事诉讼法 art. 62(2); for penalties not settled by statute).
/// </summary>
[Block("代理人")]
public sealed record Agent(
    [property: Field("姓名", Max = 60, Masking = Masking.Name)] string Name,
    [property: Field("身份")] AgentKind Kind,
    [property: Field("身份证件或者执业证号码", Max = 40, Masking = Masking.Code)] string Code,
    [property: Field("授权委托书的日期")] DateOnly MandatedOn,
    [property: Field("委托事项和权限", Help = "照授权委托书填写。", Max = 500)] string Matters,
    [property: Field("可以代为放弃陈述、申辩和听证", Help = "须有特别授权。")] bool MayWaive,
    [property: Field("可以代为签收文书")] bool MayReceive
);

/// <summary>The mandates of a party as they are from now on; those before are over.</summary>
[Block("委托代理")]
public sealed record Agency(
    [property: Field("情况", Help = "当事人何时提交何种委托材料。", Max = 500)] string Facts
);

/// <summary>Nobody acts for the party any longer.</summary>
[Block("委托终止")]
public sealed record AgencyEnded(
    [property: Field("终止的日期")] DateOnly EndedOn,
    [property: Field("情况", Help = "解除、辞去委托，或者委托事项已经办完。", Max = 500)]
        string Facts
);
