using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>Invented cases, named by what they hold.</summary>
internal static class Cases
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static readonly BodyOnDay CityManagement = new(
        "DEMO-CG",
        "示范区城市管理局",
        BodyKind.StatutoryOrgan,
        BodyLevel.District,
        BodyLine.Department,
        "419901",
        "示范区人民政府",
        "示例市人民政府",
        null,
        null,
        "示例市示范区示范路1号",
        "0000-1234567",
        "示例市示范区人民法院",
        "示例银行示范区支行（地址：示例市示范区示范路8号），户名：示范区财政局非税收入专户，账号：0000 1234 5678 9012",
        "示城管",
        true,
        1
    );

    public static readonly OfficerOnDay[] Officers =
    [
        Officer("o1", "甲一明", "DEMO-41990001"),
        Officer("o2", "乙二华", "DEMO-41990002"),
    ];

    private static readonly ViolationItemOnDay Littering = new(
        "CG-001",
        "随意倾倒、抛撒、堆放或者焚烧生活垃圾",
        "CG-P-001",
        "《中华人民共和国固体废物污染环境防治法》第四十九条第二款",
        "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第一项、第二款",
        [PenaltyKind.Fine],
        100m,
        500m,
        [new("T1", "轻微", "少量", PenaltyKind.Fine, 100m, 100m)],
        [],
        1
    );

    /// <summary>A citizen who dumped household waste: fined 100, paid on the spot.</summary>
    public static DocumentInput PaidOnTheSpot { get; } =
        Of(
            new PenaltyDecision(
                PenaltyKind.Fine,
                100m,
                "T1",
                Facts,
                Littering.PenaltyBasis,
                "数量较少，当场清理。",
                PaymentWay.OnSite,
                null
            )
        );

    /// <summary>The same with a fine of 150 to be paid at the bank.</summary>
    public static DocumentInput AtBank { get; } =
        Of(
            new PenaltyDecision(
                PenaltyKind.Fine,
                150m,
                "T1",
                Facts,
                Littering.PenaltyBasis,
                "数量较少，当场清理。",
                PaymentWay.Bank,
                null
            )
        );

    public static DocumentInput Warning { get; } =
        Of(
            new PenaltyDecision(
                PenaltyKind.Warning,
                null,
                "T1",
                Facts,
                Littering.PenaltyBasis,
                "情节轻微。",
                null,
                null
            )
        );

    public static DocumentInput NoPenalty { get; } =
        (Shop with { Number = "示城管不罚〔2026〕1号" }).With(
            new NoPenaltyDecision(
                NoPenaltyGround.FirstSlight,
                "当事人经营的示范鲜果店将两筐水果摆放在门前人行道上，占用面积约一平方米。经执法人员指出，当事人当场将水果搬入店内。经查询，当事人两年内无同类违法记录。",
                "向当事人宣讲城市道路管理的规定，当事人表示知晓并承诺不再占道经营。"
            )
        );

    public static DocumentInput Correction { get; } =
        Shop with
        {
            Number = "示城管责改〔2026〕1号",
            Blocks = new Dictionary<string, object>
            {
                ["Violation"] = new Violation(
                    "当事人将两筐水果摆放在门前人行道上，占用面积约一平方米。",
                    true
                ),
                ["CorrectionOrder"] = new CorrectionOrder(
                    CorrectionForm.WithinTerm,
                    "将摆放在门前人行道上的物品全部移入店内，恢复人行道畅通。",
                    new(2026, 3, 5),
                    null
                ),
            },
        };

    public static DocumentInput Receipt { get; } =
        After(PaidOnTheSpot, Day, null)
            .With(
                new OnSiteCollection(
                    CollectionGround.UpToHundred,
                    null,
                    false,
                    100m,
                    "豫财票0000001",
                    false
                )
            );

    public static DocumentInput RecordReport { get; } =
        (After(PaidOnTheSpot, new(2026, 3, 3), null)).With(
            new RecordReport(null),
            new HandOver(Law.Blocks.Receipt.Signed, null)
        );

    public static DocumentInput Surcharge { get; } =
        After(AtBank, new(2026, 4, 20), "示城管加罚〔2026〕1号")
            .With(
                new SurchargeImposed(
                    new(2026, 4, 20),
                    150m,
                    150m,
                    true,
                    "当事人无正当理由逾期未缴纳罚款"
                )
            );

    public static DocumentInput Demand { get; } =
        After(AtBank, new(2026, 9, 10), "示城管催〔2026〕1号").With(new Demand(150m, 150m));

    public static DocumentInput Application { get; } =
        After(AtBank, new(2026, 9, 28), "示城管强申〔2026〕1号")
            .With(
                new Demand(150m, 150m),
                new CourtApplication("示例市示范区人民法院", true, new(2026, 9, 27), 150m, 150m)
            ) with
        {
            Head = "丙三立",
            Issued =
            [
                .. After(AtBank, new(2026, 9, 28), null).Issued,
                new("demand", "履行行政处罚决定催告书", "示城管催〔2026〕1号", new(2026, 9, 10))
                {
                    Service = InPerson(new(2026, 9, 11)),
                },
            ],
        };

    public static ServiceReceipt InPerson(DateOnly day) =>
        new(ServiceManner.InPerson, day, "张三", ServiceRecipient.Self, null, null, null);

    public static DocumentInput Revoked { get; } =
        After(PaidOnTheSpot, new(2026, 3, 20), "示城管撤〔2026〕1号")
            .With(
                new Revocation("经复查，现场照片所示行为人不是当事人，原决定认定事实错误。", 100m)
            );

    public static DocumentInput Clerical { get; } =
        After(PaidOnTheSpot, new(2026, 3, 4), "示城管补〔2026〕1号")
            .With(new ClericalCorrection("示范路十八号", "示范路18号", "门牌号书写不规范"));

    public static DocumentInput Closing { get; } =
        After(PaidOnTheSpot, new(2026, 3, 6), null)
            .With(
                new OnSiteCollection(
                    CollectionGround.UpToHundred,
                    null,
                    false,
                    100m,
                    "豫财票0000001",
                    false
                ),
                new CorrectionCheck(true, "垃圾已清理干净"),
                new Closing("罚款已当场收缴并缴入指定银行，违法行为已改正，文书齐全。")
            );

    public static IReadOnlyDictionary<string, DocumentInput> ByTemplate { get; } =
        new Dictionary<string, DocumentInput>
        {
            ["on-site-decision"] = AtBank,
            ["refusal-note"] = After(AtBank, Day, null)
                .With(
                    new HandOver(
                        Law.Blocks.Receipt.Refused,
                        "当事人看后转身离开，在场人社区工作人员己某六见证，执法记录仪全程录像。"
                    )
                ),
            ["no-penalty-decision"] = Lawful(NoPenalty),
            ["correction-order"] = Correction,
            ["official-receipt"] = Receipt,
            ["record-report"] = RecordReport,
            ["surcharge-notice"] = Surcharge,
            ["demand"] = Demand,
            ["court-application"] = Application,
            ["revocation-decision"] = Revoked,
            ["clerical-correction"] = Clerical,
            ["closing-sheet"] = Closing,
            ["case-catalogue"] = After(PaidOnTheSpot, new(2026, 3, 10), null),
        }
            .Concat(OrdinaryCases.ByTemplate)
            .Concat(TransferCases.ByTemplate)
            .ToDictionary();

    public static DocumentInput With(this DocumentInput input, params object[] blocks)
    {
        var all = new Dictionary<string, object>(input.Blocks);
        foreach (var block in blocks)
            all[block.GetType().Name] = block;
        return input with { Blocks = all };
    }

    private const string Facts =
        "当事人将家中产生的一袋生活垃圾倾倒在示范公园东门外绿地内，未投放到指定地点。";

    private static OfficerOnDay Officer(string id, string name, string credential) =>
        new(
            id,
            name,
            "DEMO-CG",
            credential,
            CredentialState.Valid,
            new(2024, 1, 1),
            new(2028, 12, 31),
            "4199",
            ["城市管理"],
            false,
            1
        );

    private static DocumentInput Of(PenaltyDecision decision) =>
        new(
            "示城管当罚〔2026〕1号",
            Day,
            CityManagement,
            Officers,
            new(
                PartyKind.NaturalPerson,
                "丁某四",
                "419901199001010018",
                "示例市示范区示范小区3号楼1单元201室",
                "00000000000",
                null
            ),
            new(
                "CG-P-001",
                "CG-001",
                Day,
                new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero),
                "示例市示范区示范路18号示范公园东门外"
            ),
            new Dictionary<string, object>
            {
                ["IdentityShown"] = new IdentityShown(true, true, null),
                ["Evidence"] = new List<EvidenceItem>
                {
                    Evidence(EvidenceKind.AudioVisual, "现场照片3张、执法记录仪录像1段"),
                    Evidence(EvidenceKind.OnSiteTranscript, "现场检查笔录1份"),
                },
                ["OralNotice"] = new OralNotice(
                    Facts,
                    "随意倾倒生活垃圾",
                    Littering.PenaltyBasis,
                    decision.Kind,
                    decision.Amount,
                    true
                ),
                ["Statement"] = new Statement(
                    StatementOutcome.Made,
                    "第一次这样做，愿意马上清理，请求少罚。",
                    RecheckResult.PartlyAccepted,
                    "当事人当场清理，已按最低数额处罚。"
                ),
                ["PenaltyDecision"] = decision,
                ["CorrectionOrder"] = new CorrectionOrder(
                    CorrectionForm.AtOnce,
                    "将倾倒的垃圾清理干净，投放到指定的收集点",
                    null,
                    null
                ),
            },
            new(
                "CG-P-001",
                "对随意倾倒生活垃圾的处罚",
                "城市管理",
                Littering.PenaltyBasis,
                new(2020, 9, 1),
                null,
                true,
                1
            ),
            Littering,
            new Dictionary<string, DateOnly> { ["penalty.payment"] = new(2026, 3, 17) }
        );

    private static DocumentInput Shop =>
        Of(new PenaltyDecision(PenaltyKind.Warning, null, "T1", Facts, "", "", null, null)) with
        {
            Party = new(
                PartyKind.SelfEmployed,
                "示范区示范鲜果店",
                "92419901DEMA00013J",
                "示例市示范区示范街5号",
                null,
                "戊五平"
            ),
            Scene = new(
                "CG-P-002",
                "CG-002",
                Day,
                new(2026, 3, 2, 2, 10, 0, TimeSpan.Zero),
                "示例市示范区示范街5号门前人行道"
            ),
            ViolationItem = new(
                "CG-002",
                "擅自占用城市道路",
                "CG-P-002",
                "《城市道路管理条例》第二十七条第一项",
                "《城市道路管理条例》第四十二条",
                [PenaltyKind.Fine],
                null,
                20000m,
                [],
                [],
                1
            ),
            Blocks = new Dictionary<string, object>
            {
                ["Evidence"] = new List<EvidenceItem>
                {
                    Evidence(EvidenceKind.AudioVisual, "现场照片2张"),
                },
                ["CorrectionOrder"] = new CorrectionOrder(
                    CorrectionForm.AlreadyCorrected,
                    "移入店内",
                    null,
                    "当场搬入店内"
                ),
            },
        };

    private static EvidenceItem Evidence(EvidenceKind kind, string title) =>
        new(
            kind,
            title,
            "甲一明",
            new(2026, 3, 2, 1, 35, 0, TimeSpan.Zero),
            "本机关",
            "乙二华",
            true
        );

    private static DocumentInput After(DocumentInput input, DateOnly day, string? number) =>
        input with
        {
            Number = number,
            Day = day,
            Issued =
            [
                new("on-site-decision", "当场行政处罚决定书", input.Number, input.Day),
                new("official-receipt", "罚没专用票据登记联", null, input.Day),
            ],
        };

    /// <summary>The rule has been repealed since, and the paper says what was found.</summary>
    public static DocumentInput Lawful(DocumentInput input) =>
        input with
        {
            LawFound = new Dictionary<(int, int), ApplicableLaw>
            {
                [(1, 0)] = new(
                    new(2026, 4, 1),
                    LawApplied.NotIllegal,
                    "原规定自2026年4月1日起废止，新的规定不认为是违法。"
                ),
            },
        };
}
