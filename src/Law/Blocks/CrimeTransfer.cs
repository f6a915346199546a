namespace Zhifa.Law.Blocks;

/// <summary>What makes a case of the office one that the police must have (行政处罚法 art. 27; 国务院令310号 art. 3).</summary>
[Block("涉嫌犯罪")]
public sealed record CrimeSuspected(
    [property: Field("涉嫌的罪名", Max = 100)] string Offence,
    [property: Field("发现涉嫌犯罪的日期")] DateOnly FoundOn,
    [property: Field("涉嫌犯罪的事实", Help = "涉及的金额、情节、后果等。", Max = 4000)]
        string Facts,
    [property: Field("追诉的依据", Help = "刑法条文、司法解释或者立案追诉标准。", Max = 1000)]
        string Standard
);

/// <summary>The team that looks into it (art. 5: two officers or more, at once).</summary>
[Block("指定专案组")]
public sealed record TransferTeam([property: Field("说明", Max = 500)] string? Note);

/// <summary>The written report on which the head decides (art. 5(1)).</summary>
[Block("移送报告")]
public sealed record TransferReport(
    [property: Field("核实的情况", Help = "何时何地、何种行为、涉及多少、后果如何。", Max = 8000)]
        string Facts,
    [property: Field("证据", Help = "已经取得的证据和所在案卷。", Max = 4000)] string Evidence,
    [property: Field("涉案物品", Help = "名称、数量、存放地点；没有的写“无”。", Max = 2000)]
        string Objects,
    [property: Field("检验、鉴定", Help = "报告或者意见的名称、文号；没有的写“无”。", Max = 1000)]
        string Appraisals,
    [property: Field("意见和理由", Max = 2000)] string Proposal
);

[Block("批准移送")]
public sealed record TransferApproval(
    [property: Field("本人是正职负责人或者主持工作的负责人")] bool Principal,
    [property: Field("审批意见", Max = 500)] string Opinion
);

/// <summary>The reasons go on record (art. 5(2)).</summary>
[Block("不批准移送")]
public sealed record TransferRefused(
    [property: Field("本人是正职负责人或者主持工作的负责人")] bool Principal,
    [property: Field("不批准移送的理由", Max = 2000)] string Reasons
);

/// <summary>The handing over to the police, with what must be there (art. 6).</summary>
[Block("移送公安机关")]
public sealed record TransferDelivery(
    [property: Field("公安机关", Help = "同级公安机关的全称。", Max = 100)] string Police,
    [property: Field("已附涉嫌犯罪案件情况的调查报告")] bool ReportEnclosed,
    [property: Field("已附涉案物品清单", Help = "没有物品的，清单写明“无”。")] bool ObjectsEnclosed,
    [property: Field("已附检验报告或者鉴定意见", Help = "没有检验、鉴定的选“否”。")]
        bool AppraisalsEnclosed,
    [property: Field("其他材料", Max = 1000)] string? Others,
    [property: Field("公安机关签收人", Max = 60, Masking = Masking.Name)] string ReceivedBy,
    [property: Field("抄送的人民检察院", Help = "抄送移送书和材料目录的填写。", Max = 100)]
        string? Procuratorate
);

/// <summary>The police have opened a criminal case (arts. 8, 12).</summary>
[Block("公安机关立案")]
public sealed record PoliceFiling(
    [property: Field("立案决定书文号", Max = 60)] string Number,
    [property: Field("立案日期")] DateOnly FiledOn,
    [property: Field("收到立案通知书日期")] DateOnly ReceivedOn
);

/// <summary>Objects and the rest of the file go over within three days (art. 12); what was seized goes with a notice to its party (行政强制法 art. 21).</summary>
[Block("移交涉案物品和材料")]
public sealed record ObjectsHandedOver(
    [property: Field("移交日期")] DateOnly HandedOn,
    [property: Field(
        "移交的物品和材料",
        Help = "与清单一致；没有物品的写明移交的材料。",
        Max = 2000
    )]
        string Items,
    [property: Field("接收人", Max = 60, Masking = Masking.Name)] string ReceivedBy,
    [property: Field("其中有查封、扣押、冻结的财物")] bool Seized,
    [property: Field(
        "书面告知当事人的日期和方式",
        Help = "有查封、扣押、冻结的财物的必填。",
        Max = 200
    )]
        string? Told
);

/// <summary>The police open no case and give their reasons (art. 8).</summary>
[Block("公安机关不予立案")]
public sealed record PoliceRefusal(
    [property: Field("不予立案通知书文号", Max = 60)] string Number,
    [property: Field("收到日期")] DateOnly ReceivedOn,
    [property: Field("不予立案的理由", Max = 2000)] string Reasons
);

/// <summary>The police are asked to look again, within three days (art. 9).</summary>
[Block("提请复议")]
public sealed record PoliceReconsideration(
    [property: Field("公安机关", Help = "作出不予立案决定的公安机关全称。", Max = 100)]
        string Police,
    [property: Field("应当立案的理由", Max = 4000)] string Reasons
);

/// <summary>The procuratorate is asked to look at the refusal (art. 9).</summary>
[Block("建议立案监督")]
public sealed record SupervisionProposal(
    [property: Field("人民检察院", Max = 100)] string Procuratorate,
    [property: Field("建议日期")] DateOnly ProposedOn,
    [property: Field("理由", Max = 4000)] string Reasons
);

[Block("维持不予立案")]
public sealed record RefusalUpheld(
    [property: Field("答复的机关", Max = 100)] string Organ,
    [property: Field("文号", Max = 60)] string Number,
    [property: Field("收到日期")] DateOnly ReceivedOn,
    [property: Field("理由", Max = 2000)] string Reasons
);

/// <summary>The office goes on with its own case (art. 10).</summary>
[Block("恢复行政处理")]
public sealed record RefusalAccepted([property: Field("说明", Max = 1000)] string Note);

/// <summary>How a criminal case ended without punishment.</summary>
public enum ReturnGround
{
    [Label("公安机关立案后撤销案件")]
    Dropped,

    [Label("人民检察院不起诉")]
    NotProsecuted,

    [Label("人民法院免予刑事处罚")]
    Exempted,

    [Label("人民法院判决无罪")]
    Acquitted,
}

/// <summary>The organs of justice give the case back for an administrative penalty (行政处罚法 art. 27(1)).</summary>
[Block("司法机关移回")]
public sealed record CaseReturned(
    [property: Field("移回的机关", Max = 100)] string Organ,
    [property: Field("情形")] ReturnGround Ground,
    [property: Field("文书名称、文号", Max = 100)] string Number,
    [property: Field("收到日期")] DateOnly ReceivedOn,
    [property: Field("检察意见、司法建议", Max = 2000)] string? Opinion
);

/// <summary>A judgment that can be appealed no more.</summary>
[Block("刑事判决")]
public sealed record Judgment(
    [property: Field("人民法院", Max = 100)] string Court,
    [property: Field("判决书文号", Max = 60)] string Number,
    [property: Field("生效日期")] DateOnly EffectiveOn,
    [property: Field("判决结果", Help = "罪名和刑罚。", Max = 1000)] string Verdict,
    [property: Field("罚金", Help = "没有判处罚金的不填。")] decimal? Fine
);
