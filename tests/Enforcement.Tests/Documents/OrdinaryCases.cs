using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>
/// An invented case of the ordinary procedure: a firm did not build a shelter of 2,150 m² below its flats; warning, 86,000 yuan
/// and an order to build.
/// </summary>
internal static class OrdinaryCases
{
    private const string Violated =
        "《中华人民共和国人民防空法》第二十二条、《河南省实施〈中华人民共和国人民防空法〉办法》第十二条第一款";

    private const string Basis =
        "《中华人民共和国人民防空法》第四十八条、《河南省实施〈中华人民共和国人民防空法〉办法》第二十八条";

    private const string Facts =
        "当事人开发建设的示范花园二期项目于2025年6月30日主体完工。该项目应当修建防空地下室2150平方米，当事人没有修建，也没有缴纳人民防空工程易地建设费。\n当事人的上述行为处于继续状态，至立案时没有改正。";

    private const string Reasons =
        "应建未建面积为2150平方米，按照裁量基准属于一般情节，每平方米处以40元罚款。当事人能够配合调查，没有从重情节。";

    private static readonly PenaltyLine[] Lines =
    [
        new(PenaltyKind.Warning, null, null, null),
        new(PenaltyKind.Fine, 86000m, "T2", null),
    ];

    private static BodyOnDay CivilAirDefence =>
        Cases.CityManagement with
        {
            Code = "DEMO-RF",
            Name = "示范区人民防空办公室",
            Address = "示例市示范区示范路6号",
            NumberWord = "示人防",
        };

    private static Party Firm =>
        new(
            PartyKind.LegalPerson,
            "示范置业有限公司",
            "91419901DEMA00026K",
            "示例市示范区示范大道66号",
            "0000-7654321",
            "庚某七"
        );

    private static IssuedDocument Opened =>
        new("opening-approval", "行政处罚立案审批表", null, new(2026, 3, 4));

    private static IssuedDocument Told =>
        new("prior-notice", "行政处罚事先告知书", "示人防罚告〔2026〕1号", new(2026, 4, 1));

    private static IssuedDocument Decided =>
        new("penalty-decision", "行政处罚决定书", "示人防罚〔2026〕1号", new(2026, 5, 20));

    /// <summary>The papers that only the ordinary procedure knows.</summary>
    public static IReadOnlyDictionary<string, DocumentInput> ByTemplate =>
        new Dictionary<string, DocumentInput>
        {
            ["opening-approval"] = Case(null, new(2026, 3, 4)).With(new Approval("同意立案。")) with
            {
                Head = "辛某八",
                Issued = [],
            },
            ["opening-refusal"] = Refused,
            ["inquiry-record"] = Case(null, new(2026, 3, 10))
                .With(
                    new Inquiry(
                        "壬某九",
                        "当事人的工程部经理",
                        At(10, 9, 5),
                        At(10, 10, 20),
                        "示范区人民防空办公室询问室",
                        true,
                        true,
                        "问：示范花园二期项目有没有修建防空地下室？\n答：没有修建，图纸上原来有，施工时取消了。\n问：有没有经过批准？\n答：没有。",
                        Signature.Refused,
                        "被询问人看后认为记录属实，但表示须回公司请示，拒绝签名，全程录像。",
                        "午某译（翻译）"
                    )
                ),
            ["inspection-record"] = Case(null, new(2026, 3, 9))
                .With(
                    new Inspection(
                        At(9, 14, 30),
                        At(9, 16, 0),
                        "示例市示范区示范大道示范花园二期工地",
                        "当事人的项目经理癸某十",
                        true,
                        true,
                        "1号楼至4号楼主体已经完工，地下一层为普通车库，没有防护门、密闭门和通风滤毒设备。",
                        Signature.Witnessed,
                        "项目经理中途离开，由社区工作人员己某六见证签名。"
                    )
                ),
            ["sampling-record"] = Case(null, new(2026, 3, 9))
                .With(
                    new Sampling(
                        At(9, 14, 30),
                        "示例市示范区示范大道示范花园二期工地",
                        "随机抽取",
                        "当事人的项目经理癸某十",
                        true,
                        true,
                        Signature.Refused,
                        "项目经理表示须请示公司，拒绝签名，全程录像。"
                    )
                )
                .WithRows<SampledItem>([
                    new("混凝土芯样（检测样）", "C30", "地下一层", "3个"),
                    new("混凝土芯样（备份样）", null, null, "2个"),
                ]),
            ["appraisal-order"] = Appraised("示人防检委〔2026〕1号", new(2026, 3, 10)),
            ["appraisal-term"] = Appraised("示人防检告〔2026〕1号", new(2026, 3, 10)),
            ["appraisal-result"] = Appraised("示人防检果〔2026〕1号", new(2026, 3, 20))
                .With(
                    new AppraisalResult(
                        "DEMO-JC-0001",
                        new(2026, 3, 19),
                        "丑某二、寅某三",
                        "顶板厚度不符合防空地下室的要求。",
                        true
                    ),
                    new AppraisalTold(7, "该领域的复检规定")
                ),
            ["appraisal-answer"] = Appraised("示人防检复〔2026〕1号", new(2026, 3, 25))
                .With(
                    new ObjectionAnswer(
                        "备份样封存完好，可以复检。",
                        "示例市示范建筑研究院",
                        "DEMO-CMA-0002",
                        new(2026, 4, 3)
                    )
                ),
            ["suspension"] = Case("示人防中〔2026〕1号", new(2026, 3, 16))
                .With(
                    new CaseSuspended(
                        SuspensionGround.Interpretation,
                        "应建面积的计算方法已请示市人民防空办公室。"
                    )
                ),
            ["resumption"] = Case("示人防恢〔2026〕1号", new(2026, 3, 23))
                .With(new CaseResumed("市人民防空办公室已经答复。")),
            ["case-withdrawal"] = Case("示人防撤立〔2026〕1号", new(2026, 3, 30))
                .With(
                    new CaseWithdrawn(
                        WithdrawalGround.Merged,
                        "示人防案〔2026〕9号",
                        "同一项目的一期、二期属于同一违法行为，并入该案。"
                    )
                ),
            ["referral-letter"] = Case("示人防移〔2026〕1号", new(2026, 3, 30))
                .With(
                    new CaseReferred(
                        "示范区住房和城乡建设局",
                        "查明的是施工质量问题，不属于本机关管辖。",
                        "勘验笔录一份、照片十二张。"
                    )
                ),
            ["opening-report"] = Handed(
                Case("示人防立备〔2026〕1号", new(2026, 3, 9))
                    .With(
                        new OpeningReport(
                            "示范区司法局",
                            "平台报送",
                            "当事人称已取得批准，请协调住建部门核对。"
                        )
                    )
            ),
            ["preservation-notice"] = Kept(new(2026, 3, 10), "示人防存〔2026〕1号", []),
            ["preservation-disposal"] = Kept(
                    new(2026, 3, 17),
                    "示人防存处〔2026〕1号",
                    [Opened, Kept1]
                )
                .With(new PreservationDisposal("施工日志已经复制，由当事人核对签章。", true))
                .WithRows<DisposedItem>([
                    new(1, PreservationOutcome.Tested),
                    new(2, PreservationOutcome.Copied),
                ]),
            ["preservation-lapse"] = Kept(
                    new(2026, 3, 20),
                    "示人防存解〔2026〕1号",
                    [Opened, Kept1]
                )
                .With(new PreservationLapse(true, "承办人出差，没有及时提出处理意见。")),
            ["recusal-decision"] = Case("示人防回避〔2026〕1号", new(2026, 3, 12))
                .With(
                    Asked(Cases.Officers[0].Id),
                    new RecusalRuling(
                        "经查，该承办人的近亲属是当事人的股东，有直接利害关系。",
                        "此前的勘验由另一名承办人共同进行，笔录、照片有效；询问重新进行。"
                    )
                ),
            ["recusal-refusal"] = Case("示人防回避〔2026〕1号", new(2026, 3, 12))
                .With(
                    Asked("子某十一"),
                    new RecusalRuling(
                        "经查，被申请人与当事人没有利害关系，也没有其他可能影响公正的关系。",
                        null
                    )
                ),
            ["investigation-report"] = Case(null, new(2026, 3, 27))
                .With(Investigated, new Scrutiny(false, false, true, true, true), NoLeniency),
            ["prior-notice"] = Case("示人防罚告〔2026〕1号", new(2026, 4, 1))
                .With(Investigated, Notice)
                .Confiscating(),
            ["statement-record"] = Heard(new(2026, 4, 10)),
            ["hearing-notice"] = Called("示人防听〔2026〕1号", new(2026, 4, 10)),
            ["hearing-record"] = Held(new(2026, 4, 28)),
            ["hearing-report"] = Held(new(2026, 4, 30)),
            ["legal-review"] = Held(new(2026, 5, 8))
                .With(
                    new ReviewRequest(
                        "拟对当事人给予警告，并处罚款86000元。",
                        "案卷材料、告知书、陈述申辩复核意见、听证笔录和听证报告。"
                    ),
                    new LegalReview(
                        true,
                        true,
                        true,
                        true,
                        true,
                        "同意拟处理意见，提请集体讨论决定。"
                    )
                )
                .WithRows<CounselOpinion>([
                    new(
                        CounselKind.LegalCounsel,
                        "贺某一",
                        "示范律师事务所",
                        "DEMO-L-001",
                        new(2026, 1, 1),
                        null,
                        true,
                        new(2026, 5, 7),
                        "事实清楚，数额与同类案件相当。"
                    ),
                ]),
            ["discussion-record"] = Held(new(2026, 5, 15)).With(Discussed),
            ["penalty-decision"] = Decision.Confiscating(),
            ["goods-list"] = Confiscated(new(2026, 5, 22), "示人防物收〔2026〕1号")
                .With(
                    new TakenGoods(
                        "混凝土芯样等 2 项",
                        "示例市示范区示范路6号",
                        "当事人的项目经理癸某十",
                        true
                    )
                ),
            ["goods-disposal"] = Confiscated(new(2026, 12, 1), "示人防物处〔2026〕1号")
                .With(
                    new DisposalOrder("当事人的复议、诉讼期限没有届满。"),
                    new EarlyDisposal(DisposalHaste.Dangerous, "其中一项有放射性，不宜保管。")
                )
                .WithRows<OrderedItem>([
                    new(1, DisposalManner.Auction, null),
                    new(2, DisposalManner.HandOver, "国家关于放射源管理的规定"),
                ]) with
            {
                Head = "辛某八",
            },
            ["goods-return"] = Confiscated(new(2026, 7, 2), "示人防物退〔2026〕1号")
                .With(new GoodsReturned(new(2026, 7, 2), "癸某十", true, null, true)),
            ["service-receipt"] = Afterwards(new(2026, 5, 22), null)
                .With(
                    new ServiceReceipt(
                        ServiceManner.Leaving,
                        new(2026, 5, 21),
                        "前台工作人员",
                        ServiceRecipient.Receiving,
                        "社区工作人员己某六见证，执法记录仪录像编号0521。",
                        null,
                        null
                    )
                ),
            ["service-announcement"] = Afterwards(new(2026, 5, 22), null)
                .With(
                    new ServiceAnnouncement(
                        AnnouncementGround.NoOtherWay,
                        new(2026, 5, 25),
                        "《示例日报》、本机关公告栏",
                        "两次到当事人住所，均已搬离；邮件退回。"
                    )
                ),
            ["deferral-approval"] = Afterwards(new(2026, 6, 3), "示人防缓〔2026〕1号")
                .With(
                    new Deferral(
                        new(2026, 6, 1),
                        "当事人的账户被人民法院冻结，暂无现金流。",
                        "2026年9月30日前缴纳43000元；2026年12月31日前缴纳43000元。",
                        new(2026, 12, 31)
                    )
                ),
            ["termination"] = Case("示人防终〔2026〕1号", new(2026, 3, 30))
                .With(
                    new Termination(
                        TerminationGround.TooLate,
                        "经查，违法行为终了之日与发现之日相距超过二年。",
                        "示人防案〔2026〕12号"
                    )
                ),
        };

    /// <summary>Papers of the simple procedure after a decision of the ordinary one.</summary>
    public static IReadOnlyDictionary<string, DocumentInput> After =>
        new Dictionary<string, DocumentInput>
        {
            ["surcharge-notice"] = Afterwards(new(2026, 7, 6), "示人防加罚〔2026〕1号")
                .With(
                    new SurchargeImposed(
                        new(2026, 7, 6),
                        86000m,
                        77400m,
                        true,
                        "当事人无正当理由逾期未缴纳罚款"
                    )
                ),
            ["demand"] = Owing(new(2026, 12, 1), "示人防催〔2026〕1号"),
            ["court-application"] = Owing(new(2026, 12, 18), "示人防强申〔2026〕1号")
                .With(
                    new CourtApplication(
                        "示例市示范区人民法院",
                        true,
                        new(2026, 12, 17),
                        86000m,
                        86000m
                    )
                ) with
            {
                Head = "辛某八",
                Issued =
                [
                    Opened,
                    Told,
                    Decided,
                    new("demand", "履行行政处罚决定催告书", "示人防催〔2026〕1号", new(2026, 12, 1))
                    {
                        Service = Cases.InPerson(new(2026, 12, 2)),
                    },
                ],
            },
            ["revocation-decision"] = Afterwards(new(2026, 7, 1), "示人防撤〔2026〕1号")
                .With(new Revocation("经复查，原决定认定的应建面积有误。", 86000m)),
            ["clerical-correction"] = Afterwards(new(2026, 5, 25), "示人防补〔2026〕1号")
                .With(new ClericalCorrection("示范花园2期", "示范花园二期", "项目名称书写不规范")),
            ["closing-sheet"] = Afterwards(new(2026, 8, 3), null)
                .With(
                    new Payment(new(2026, 6, 3), 86000m, null, "DEMO0001", null),
                    new CorrectionCheck(true, "已经补建防空地下室并通过验收"),
                    new Closing("罚款已经缴纳，违法行为已经改正，文书齐全。")
                ),
            ["case-catalogue"] = Afterwards(new(2026, 8, 10), null),
            ["no-penalty-decision"] = Cases.Lawful(
                Case("示人防不罚〔2026〕1号", new(2026, 4, 20))
                    .With(
                        new NoPenaltyReport(
                            NoPenaltyProposal.NoPenalty,
                            "当事人漏建二十平方米，已经补建。",
                            "违法行为轻微并及时改正。"
                        ),
                        new NoPenaltyDecision(
                            NoPenaltyGround.SlightNoHarm,
                            "当事人漏建防空地下室二十平方米，立案前已经补建并通过验收，没有造成危害后果。",
                            "向当事人讲解人民防空工程建设的规定。"
                        )
                    )
            ),
            ["correction-order"] = Case("示人防责改〔2026〕1号", new(2026, 3, 12)).With(Order),
        };

    /// <summary>The whole decision: statement partly accepted, hearing held, discussed.</summary>
    public static DocumentInput Decision =>
        Held(new(2026, 5, 20))
            .With(
                Discussed,
                NoLeniency with
                {
                    Result = LeniencyResult.Lighter,
                    Ground = LeniencyGround.HarmRemoved,
                    Reasons = "当事人已经委托设计单位编制补建方案",
                },
                new OrdinaryDecision(Facts, Basis, Reasons, MoneyWay.Bank, false, null),
                Order
            ) with
        {
            Number = "示人防罚〔2026〕1号",
        };

    /// <summary>The decision with other penalties.</summary>
    public static DocumentInput Penalised(params PenaltyLine[] lines) =>
        Decision.WithRows<PenaltyLine>([.. lines]);

    public static DocumentInput WithRows<T>(this DocumentInput input, List<T> rows)
        where T : class =>
        input with
        {
            Blocks = new Dictionary<string, object>(input.Blocks) { [typeof(T).Name] = rows },
        };

    public static DocumentInput Without(this DocumentInput input, params Type[] blocks) =>
        input with
        {
            Blocks = input
                .Blocks.Where(block => blocks.All(type => type.Name != block.Key))
                .ToDictionary(),
        };

    /// <summary>A lead that came to nothing: no party, no place, no item.</summary>
    private static DocumentInput Refused =>
        new(
            null,
            new(2026, 3, 3),
            CivilAirDefence,
            [],
            null,
            null,
            new Dictionary<string, object>
            {
                ["Lead"] = Tip,
                ["LeadVerified"] = new LeadVerified(
                    "查阅建设档案并到现场核对，该项目的防空地下室已经验收备案。",
                    LeadAdvice.Refuse
                ),
                ["LeadRefused"] = new LeadRefused(
                    RefusalGround.NoViolation,
                    "该项目已经按照规定修建防空地下室，没有违法事实。"
                ),
            },
            null,
            null,
            new Dictionary<string, DateOnly>()
        )
        {
            Head = "辛某八",
        };

    private static Lead Tip =>
        new(
            "示范花园二期没有修建防空地下室",
            LeadSource.Complaint,
            At(2, 9, 0),
            "来电人称示范花园二期取消了防空地下室。",
            "匿名住户子某",
            "00000000001",
            true
        );

    private static InvestigationReport Investigated => new(Facts, Basis, Reasons, true);

    private static PriorNotice Notice => new(Facts, Reasons, Basis, true, true);

    private static LeniencyConsidered NoLeniency =>
        new(
            LeniencyResult.None,
            null,
            null,
            false,
            false,
            false,
            false,
            false,
            "对照四张清单，没有符合的条目"
        );

    private static CorrectionOrder Order =>
        new(
            CorrectionForm.WithinTerm,
            "修建应当修建的防空地下室2150平方米，或者依法补缴人民防空工程易地建设费",
            new(2026, 11, 30),
            null
        );

    private static Discussion Discussed =>
        new(
            new(2026, 5, 15, 1, 0, 0, TimeSpan.Zero),
            "本机关二楼会议室",
            "辛某八",
            "辛某八（主任）、寅某三（副主任）、卯某四（副主任）",
            "辰某五（记录）",
            "辛某八：事实清楚，同意承办人的意见。\n寅某三：同意。\n卯某四：同意，请督促当事人补建。",
            DiscussionResult.Agreed,
            "裁量基准未列明继续状态超过六个月的情形，参照一般档次处理。"
        );

    private static IReadOnlyList<ListedGood> Listed =>
        [
            new(1, new("拆下的防护密闭门", "BFM1020-15", "2 樘", "门扇变形")),
            new(2, new("测厚仪", null, "1 台", null)),
        ];

    /// <summary>With two things that are confiscated beside the other penalties.</summary>
    private static DocumentInput Confiscating(this DocumentInput input) =>
        input.WithRows<PenaltyLine>([
            .. input.Rows<PenaltyLine>(),
            new(PenaltyKind.ConfiscationOfGoods, null, null, "见没收物品清单"),
        ]) with
        {
            Listed = Listed,
        };

    /// <summary>After the decision, two things taken.</summary>
    private static DocumentInput Confiscated(DateOnly day, string number)
    {
        List<TakenItem> taken = [new(1, "2 樘", null), new(2, "1 台", "外壳破损")];
        return Afterwards(day, number).WithRows(taken) with
        {
            Listed = Listed,
            InCustody =
            [
                .. taken.Zip(
                    Listed,
                    (row, good) => new GoodInCustody(row.Item, good.Item, row, null, null)
                ),
            ],
        };
    }

    private static IssuedDocument Kept1 =>
        new(
            "preservation-notice",
            "先行登记保存证据通知书",
            "示人防存〔2026〕1号",
            new(2026, 3, 10)
        );

    private static DocumentInput Kept(
        DateOnly day,
        string number,
        IReadOnlyList<IssuedDocument> issued
    ) =>
        Case(number, day)
            .With(
                new PreservationApproval("施工图纸和施工日志只有一份，可能被销毁。", "同意。"),
                new Preservation(
                    "示例市示范区示范路6号二楼物证室",
                    "异地保存",
                    "当事人的项目经理癸某十",
                    true
                )
            )
            .WithRows<PreservedItem>([
                new("施工图纸", "蓝图", "1套", "有修改痕迹"),
                new("施工日志", null, "3册", null),
            ]) with
        {
            Issued = issued,
            Due = new Dictionary<string, DateOnly> { ["penalty.preservation"] = new(2026, 3, 19) },
        };

    private static DocumentInput Appraised(string number, DateOnly day) =>
        Case(number, day)
            .With(
                new AppraisalOrder(
                    AppraisalKind.Measurement,
                    "顶板厚度是否符合要求",
                    "混凝土芯样三个",
                    "示例市示范检测技术有限公司",
                    "DEMO-CMA-0001",
                    null,
                    new(2026, 3, 20)
                )
            );

    private static DocumentInput Heard(DateOnly day) =>
        Case(null, day)
            .With(
                Investigated,
                Notice,
                new PartyStatement(
                    StatementManner.Written,
                    "公司资金困难，请求减少罚款。\n公司已经委托设计单位编制补建方案。",
                    "补建方案委托合同1份"
                ),
                new DefenceRecheck(
                    RecheckResult.PartlyAccepted,
                    "资金困难不是法定的从轻情形；委托编制补建方案属实，在裁量时予以考虑。"
                )
            ) with
        {
            Issued = [Opened, Told],
        };

    private static DocumentInput Called(string? number, DateOnly day) =>
        Heard(day)
            .With(
                new HearingRequest(StatementManner.Written, "对应建面积有异议"),
                new HearingNotice(
                    new(2026, 4, 24, 1, 0, 0, TimeSpan.Zero),
                    "示范区人民防空办公室三楼听证室",
                    "巳某六",
                    "午某七",
                    false,
                    "当事人提出涉及其商业秘密，经审查属实",
                    "利害关系人寅某三"
                )
            ) with
        {
            Number = number,
        };

    private static DocumentInput Held(DateOnly day) =>
        Called(null, day)
            .With(
                new HearingRecord(
                    new(2026, 4, 24, 1, 2, 0, TimeSpan.Zero),
                    new(2026, 4, 24, 3, 10, 0, TimeSpan.Zero),
                    "调查人员甲一明、乙二华；证人卯某四",
                    "应建面积2150平方米没有修建，建议给予警告，并处罚款86000元。",
                    "对应建面积没有异议，请求按照最低标准处罚。",
                    Signature.Refused,
                    "代理人认为须请示公司，拒绝签名。",
                    "未某八"
                ),
                new HearingRecess(
                    new(2026, 4, 27, 1, 0, 0, TimeSpan.Zero),
                    "须调取面积测算报告",
                    true
                ),
                new HearingReport(
                    "听证如期举行，双方到场，程序合法。",
                    "罚款的幅度应当怎样确定。",
                    "调查认定的事实清楚，建议维持拟处罚意见。"
                )
            );

    private static RecusalRequest Asked(string person) =>
        new(RecusalBy.Party, person, false, "当事人认为其与本案有利害关系，可能影响公正执法。");

    private static DocumentInput Afterwards(DateOnly day, string? number) =>
        Decision with
        {
            Number = number,
            Day = day,
            Issued = [Opened, Told, Decided],
        };

    // A licence is suspended too, and nobody has done it yet.
    private static DocumentInput Owing(DateOnly day, string number) =>
        Afterwards(day, number)
            .With(new Demand(86000m, 86000m))
            .WithRows<PenaltyLine>([
                .. Lines,
                new(PenaltyKind.LicenceSuspension, null, null, "暂扣设计资质证书六个月"),
            ]);

    internal static DocumentInput Case(string? number, DateOnly day) =>
        new(
            number,
            day,
            CivilAirDefence,
            Cases.Officers,
            Firm,
            new(
                "RF-P01",
                "RF-001",
                new(2026, 3, 2),
                At(2, 15, 20),
                "示例市示范区示范大道示范花园二期"
            ),
            new Dictionary<string, object>
            {
                ["Lead"] = Tip,
                ["LeadVerified"] = new LeadVerified(
                    "到现场核对，地下一层没有防护设备，建设档案中没有防空地下室的验收资料。",
                    LeadAdvice.Open
                ),
                ["Limitation"] = new Limitation(LimitationTerm.TwoYears, null, null, null),
                ["OpeningProposal"] = new OpeningProposal(
                    "示范花园二期主体已经完工，没有修建防空地下室。",
                    "符合立案标准：有明确的违法嫌疑人和初步证据，属于本机关管辖。"
                ),
                ["EvidenceItem"] = new List<EvidenceItem>
                {
                    Evidence(EvidenceKind.OnSiteTranscript, "现场检查（勘验）笔录1份"),
                    Evidence(EvidenceKind.Documentary, "建设工程规划许可证及附图复印件1套"),
                    Evidence(EvidenceKind.PartyStatement, "询问笔录2份"),
                },
                ["PenaltyLine"] = Lines.ToList(),
            },
            new(
                "RF-P01",
                "对违反规定不修建防空地下室的处罚",
                "人民防空",
                Basis,
                new(1998, 10, 1),
                null,
                true,
                1
            ),
            new(
                "RF-001",
                "不修建战时可用于防空的地下室",
                "RF-P01",
                Violated,
                Basis,
                [PenaltyKind.Warning, PenaltyKind.Fine],
                64500m,
                100000m,
                [new("T2", "一般", "不足三千平方米", PenaltyKind.Fine, 75250m, 96750m)],
                [],
                1
            ),
            new Dictionary<string, DateOnly> { ["penalty.payment"] = new(2026, 6, 5) }
        )
        {
            Issued = [Opened],
        };

    private static EvidenceItem Evidence(EvidenceKind kind, string title) =>
        new(kind, title, "甲一明", At(9, 14, 40), "本机关", "乙二华", true);

    // A day of March 2026, in China's time.
    private static DateTimeOffset At(int day, int hour, int minute) =>
        new(2026, 3, day, hour, minute, 0, TimeSpan.FromHours(8));

    /// <summary>Of a township, by the decision of its province.</summary>
    private static DocumentInput Handed(DocumentInput input) =>
        input with
        {
            PowerItem = input.PowerItem! with
            {
                Grant = new("（示范）省人民政府决定（示政〔2024〕1号）", new(2024, 6, 1)),
            },
        };
}
