using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Design;

/// <summary>Invented content with the lengths that real content has.</summary>
internal static class Samples
{
    public static readonly StageModel[] Stages =
    [
        new("案源", StageState.Done),
        new("立案", StageState.Done),
        new("调查", StageState.Done),
        new("告知", StageState.Now),
        new("审核", StageState.Ahead),
        new("决定", StageState.Ahead),
        new("送达", StageState.Ahead),
        new("履行", StageState.Ahead),
        new("结案归档", StageState.Ahead),
    ];

    public static readonly StepModel[] Steps =
    [
        new(
            "登记陈述申辩",
            "/design/step",
            "行政处罚法 第四十五条",
            "当事人口头陈述的，记入笔录。"
        ),
        new("登记听证要求", "/design/step", "行政处罚法 第六十四条第一项"),
        new("登记放弃", "/design/step", "行政处罚法 第四十五条", "须有当事人书面表示。"),
    ];

    public static readonly GateModel[] Gates =
    [
        new(
            "作出处罚决定",
            "行政处罚法 第五十七条",
            [
                new(
                    "陈述申辩、听证要求的期限 10月12日 届满，还有 2 个工作日。",
                    "第四十五条、第六十二条",
                    "当事人书面放弃的，可以提前。"
                ),
                new("法制审核未进行。", "第五十八条", "陈述申辩、听证之后送审。"),
                new("责令改正通知书未附期限。", "第二十八条", "补填期限", "/design/step"),
            ]
        ),
        new(
            "当场收缴罚款",
            "行政处罚法 第六十八条",
            [
                new(
                    "罚款超过一百元，且没有登记当场收缴的理由。",
                    "第六十八条、第六十九条",
                    "改为十五日内到银行缴纳，或者登记理由。"
                ),
            ]
        ),
    ];

    public static readonly ClockModel[] Clocks =
    [
        new(
            "陈述申辩、听证要求",
            "10月12日",
            "2026-10-12",
            "5 个工作日，跳过国庆 7 天，含 10月10日 上班。",
            "余 3 日",
            Tone.Warn,
            62,
            false,
            "/design/case"
        ),
        new(
            "作出决定",
            "11月25日",
            "2026-11-25",
            "立案之日起九十日。",
            "余 47 日",
            Tone.Plain,
            47,
            false,
            "/design/case"
        ),
        new(
            "处理先行登记保存的证据",
            "10月8日",
            "2026-10-08",
            "采取措施之日起七日。",
            "逾期 1 日",
            Tone.Bad,
            100,
            false,
            "/design/case"
        ),
        new(
            "申请法院强制执行",
            "2027年4月6日",
            "2027-04-06",
            "起诉期满之日起三个月；2027年的放假安排尚未公布。",
            "余 179 日",
            Tone.Plain,
            3,
            true,
            "/design/case"
        ),
    ];

    public static readonly EventModel[] Events =
    [
        new(
            "9月29日 16:20",
            "2026-09-29T16:20+08:00",
            "送达行政处罚告知书",
            "直接送达",
            "欧阳明远 豫A0101231、孙丽 豫A0101245",
            [new("/design/document", "告知书"), new("/design/document", "送达回证")]
        ),
        new(
            "9月28日 10:05",
            "2026-09-28T10:05+08:00",
            "调查终结，提出处理意见",
            "责令限期补建，警告，罚款 86,000 元",
            "裁量档次 一般（应建 2,150 平方米 × 40 元）",
            [new("/design/document", "裁量说明")]
        ),
        new(
            "9月11日 09:30",
            "2026-09-11T09:30+08:00",
            "先行登记保存",
            "9月18日解除",
            "孙丽 豫A0101245",
            [new("/design/document", "保存通知书"), new("/design/document", "物品清单 3 件")],
            Aside: true
        ),
        new(
            "9月3日 15:12",
            "2026-09-03T15:12+08:00",
            "询问笔录",
            "王某（法定代表人）",
            "欧阳明远 豫A0101231",
            [new("/design/document", "笔录")],
            Mark: "迟录 2 日：现场无网络"
        ),
        new(
            "8月27日",
            "2026-08-27",
            "立案",
            "批准人 周建国",
            "来源：双随机检查",
            [new("/design/document", "立案审批表")]
        ),
    ];

    public static readonly ErrorModel[] Errors =
    [
        new("Decision.amount", "罚款金额超出法定上限 3,000 元"),
        new("Decision.reason", "请填写裁量理由"),
        new("Decision.onSite", "请选择是否当场收缴"),
        new("Violation[0].item", "请选择违法行为事项"),
        new(
            null,
            "孙丽的执法证件在 2026年10月9日 已过有效期：换一名持证人员，或者先办理换证（行政处罚法 第四十二条）"
        ),
    ];
}
