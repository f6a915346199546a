namespace Zhifa.Law.Blocks;

/// <summary>
/// One kind of penalty with its measure: proposed in the report, told in the notice, given in the decision. The three are
/// compared line by line.
/// </summary>
[Block("处罚")]
public sealed record PenaltyLine(
    [property: Field("种类")] PenaltyKind Kind,
    [property: Field("金额（元）", Help = "罚款、没收违法所得的必填。")] decimal? Amount,
    [property: Field("裁量档次", Help = "按裁量基准选择。", Max = 60)] string? Tier,
    [property: Field(
        "内容",
        Help = "没收的财物、暂扣或者限制的期限、吊销的证件等；警告、罚款不填。",
        Max = 500
    )]
        string? Content,
    [property: Field("当事人", Help = "本案有几名当事人的必选。", Place = true)] int? Party = null,
    [property: Field("违法行为", Help = "本案有几项违法行为的必选。", Act = true)] int? Act = null
);

/// <summary>The end of the investigation: what was found and what is proposed (行政处罚法 art. 57(1)).</summary>
[Block("调查终结报告")]
public sealed record InvestigationReport(
    [property: Field(
        "查明的违法事实",
        Help = "时间、地点、行为、情节、后果。告知书和决定书将引用。",
        Max = 8000
    )]
        string Facts,
    [property: Field("处罚依据", Help = "写明法律、法规、规章的名称和条款项。", Max = 1000)]
        string Basis,
    [property: Field(
        "裁量理由",
        Help = "事实、性质、情节和社会危害程度；对照的裁量基准。",
        Max = 4000
    )]
        string Reasons,
    [property: Field("当事人有要求听证的权利", Help = "按拟处罚的种类和金额（第六十三条）。")]
        bool HearingRight,
    [property: Field(
        "不是同一违法行为的理由",
        Help = "本案的几项违法行为同日、同地而拟分别罚款的填写：为什么不是同一违法行为。",
        Max = 1000
    )]
        string? SeparateActs = null
);

/// <summary>The end of an investigation that proposes no penalty.</summary>
[Block("调查终结报告（不予处罚）")]
public sealed record NoPenaltyReport(
    [property: Field("建议")] NoPenaltyProposal Proposal,
    [property: Field("查明的事实", Max = 8000)] string Facts,
    [property: Field("理由和依据", Max = 4000)] string Reasons
);

/// <summary>Whether the case must go to the legal reviewers and before all the heads (行政处罚法 arts. 57(2), 58(1)).</summary>
[Block("审核和讨论")]
public sealed record Scrutiny(
    [property: Field("涉及重大公共利益")] bool PublicInterest,
    [property: Field("案件情况疑难复杂、涉及多个法律关系")] bool ManyRelations,
    [property: Field("情节复杂或者重大违法行为")] bool Serious,
    [property: Field("须经法制审核", Help = "第五十八条的情形，或者在本机关的审核目录清单以内。")]
        bool ReviewNeeded,
    [property: Field("须经集体讨论", Help = "情节复杂、重大，或者在本机关的集体讨论清单以内。")]
        bool DiscussionNeeded
);

public enum NoPenaltyProposal
{
    [Label("不予行政处罚")]
    NoPenalty,

    [Label("违法事实不能成立")]
    NotEstablished,
}
