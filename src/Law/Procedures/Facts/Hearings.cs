using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>The hearing (行政处罚法 art. 64), and who may not take part in what (art. 43).</summary>
internal static class Hearings
{
    private const string Recusal = "行政处罚法 第四十三条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "hearing-day-lawful",
            "听证通知与听证日之间满七个工作日",
            "行政处罚法 第六十四条第二项",
            Volatility.Free,
            [typeof(HearingNotice)],
            SevenDays
        ),
        new(
            "on-the-noticed-day",
            "在通知的日期举行",
            "行政处罚法 第六十四条第二项",
            Volatility.Free,
            [typeof(HearingRecord), typeof(HearingAbsence)],
            OnTheDay
        ),
        new(
            "adjourned-in-time",
            "在通知的日期以前或者当日延期",
            "行政处罚法 第六十四条第二项",
            Volatility.Free,
            [typeof(HearingAdjourned)],
            s =>
                Finding.If(
                    s.Own<HearingAdjourned>() is null
                        || s.Block<HearingNotice>() is not { } notice
                        || s.Day <= ChinaTime.Day(notice.HeldAt),
                    "通知的听证日期已过，不能再延期。",
                    "已经举行的，登记听证笔录；当事人没有到场的，记录未参加听证。",
                    "actedAt"
                )
        ),
        new(
            "host-apart",
            "听证主持人不是调查人员",
            "行政处罚法 第六十四条第四项",
            Volatility.Free,
            [typeof(HearingNotice)],
            HostApart
        ),
        new(
            "closed-grounded",
            "不公开听证有法定理由",
            "行政处罚法 第六十四条第三项",
            Volatility.Free,
            [typeof(HearingNotice)],
            s =>
                Finding.If(
                    s.Block<HearingNotice>() is not { Public: false } notice
                        || !string.IsNullOrWhiteSpace(notice.ClosedReason),
                    "除涉及国家秘密、商业秘密或者个人隐私依法予以保密外，听证公开举行。",
                    "请公开举行，或者填写不公开的理由。",
                    "HearingNotice.closedReason"
                )
        ),
        new(
            "transcript-signed",
            "听证笔录已签名",
            "行政处罚法 第六十四条第八项",
            Volatility.Free,
            [typeof(HearingRecord)],
            s =>
                s.Block<HearingRecord>() is { } record
                    ? record.EndedAt <= record.StartedAt
                        ? Finding.No(
                            "结束时间须晚于开始时间。",
                            "请核对时间。",
                            "HearingRecord.endedAt"
                        )
                        : Inquiries.SignedOrNoted(
                            record.Signature,
                            record.SignatureNote,
                            nameof(HearingRecord)
                        )
                    : Finding.Yes
        ),
        new(
            "actor-not-challenged",
            "办理人没有被申请回避",
            Recusal + "第二款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    !s
                        .Case.Open("recusal")
                        .Any(open =>
                            Authority.Request(s.Case, open) is { } request
                            && Means(request.Person, s.Actor)
                        ),
                    "当事人已申请您回避，决定作出以前不能主持听证或者审核。",
                    "请先由机关负责人对回避申请作出决定，或者由其他人员办理。"
                )
        ),
        new(
            "recusal-of-another",
            "不是自己的回避",
            Recusal + "第三款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Block<RecusalRequest>() is not { } request || !Means(request.Person, s.Actor),
                    "自己的回避不能由自己决定。",
                    "机关负责人的回避，由本级人民政府或者上级机关决定后，由其他负责人登记。"
                )
        ),
        new(
            "challenge-withdrawn",
            "当事人撤回自己的申请，或者登记有误",
            Recusal,
            Volatility.Free,
            [typeof(RecusalWithdrawn)],
            s =>
                Finding.If(
                    s.Own<RecusalWithdrawn>() is not { Mistaken: false }
                        || s.Block<RecusalRequest>() is { By: RecusalBy.Party },
                    "不是当事人提出的回避，不能撤回，须由机关负责人决定。",
                    "请办理“决定回避”或者“驳回回避申请”；登记有误的，选择登记有误并写明。",
                    "RecusalWithdrawn.mistaken"
                )
        ),
        new(
            "head-challenged",
            "申请回避的是机关负责人",
            "河南省行政执法条例 第二十三条第二款",
            Volatility.Free,
            [typeof(RecusalRequest)],
            s =>
                Finding.If(
                    s.Block<RecusalRequest>() is not { OfHead: false },
                    "被申请回避的不是机关负责人，由机关负责人决定。",
                    "请由机关负责人办理“决定回避”或者“驳回回避申请”。"
                )
        ),
        new(
            "head-not-challenged",
            "申请回避的不是机关负责人",
            "河南省行政执法条例 第二十三条第二款",
            Volatility.Free,
            [typeof(RecusalRequest)],
            s =>
                Finding.If(
                    s.Block<RecusalRequest>() is not { OfHead: true },
                    "机关负责人的回避由本级人民政府或者上级机关决定，本机关不能决定。",
                    "请报请决定后，由科室负责人登记。"
                )
        ),
        new(
            "government-ruled",
            "已写明决定机关、文号和此前行为的效力",
            "河南省行政执法条例 第二十三条第二款",
            Volatility.Free,
            [typeof(GovernmentRuling)],
            s =>
                Finding.If(
                    s.Block<GovernmentRuling>() is not { } ruling
                        || s.Input is null
                        || ruling.DecidedOn <= s.Day && ruling.DecidedOn >= Raised(s),
                    "决定的日期早于回避申请，或者晚于登记的日期。",
                    "请核对决定书上的日期。",
                    "GovernmentRuling.decidedOn"
                )
        ),
        new(
            "recusal-grounded",
            "已说明此前调查的效力",
            Recusal,
            Volatility.Free,
            [typeof(RecusalRuling)],
            s =>
                Finding.If(
                    s.Block<RecusalRuling>() is not { } ruling
                        || !string.IsNullOrWhiteSpace(ruling.EarlierActs),
                    "决定回避的，须说明其已进行的调查是否有效。",
                    "请填写。",
                    "RecusalRuling.earlierActs"
                )
        ),
    ];

    /// <summary>The day on which the challenge was entered.</summary>
    private static DateOnly Raised(Situation s) =>
        s.Case.History.Find(taken => taken.Seq == (s.At as TrackState)?.Opened) is { } raised
            ? ChinaTime.Day(raised.ActedAt)
            : s.Day;

    /// <summary>A person is meant by his word in the register or by his name.</summary>
    internal static bool Means(string said, ActingPerson actor) =>
        Means(said, actor.Officer, actor.Name);

    internal static bool Means(string said, string? officer, string name) =>
        BareText.Alike(said, name) || officer is not null && BareText.Alike(said, officer);

    private static Finding SevenDays(Situation s)
    {
        if (
            s.Block<HearingNotice>() is not { } notice
            || s.Block<ServiceReceipt>() is not { } service
            || s.Input is null
        )
            return Finding.Yes;
        var first = TimeLimits
            .ClockCalculator.Compute(
                s.Machine.Limit("penalty.hearing-notice"),
                service.ServedOn,
                [],
                s.Calendar
            )
            .Due;
        return Finding.If(
            ChinaTime.Day(notice.HeldAt) >= first,
            $"{FieldText.Face(service.ServedOn)}送达听证通知的，最早在{FieldText.Face(first)}举行听证（之间须满法定的日数）。",
            "请另定听证时间。",
            "HearingNotice.heldAt"
        );
    }

    private static Finding OnTheDay(Situation s)
    {
        if (s.Input is null || s.Block<HearingNotice>() is not { } notice)
            return Finding.Yes;
        var (noticed, held) = (
            ChinaTime.Day(notice.HeldAt),
            s.Block<HearingRecord>() is { } record && s.Input.Any(b => b.Value is HearingRecord)
                ? ChinaTime.Day(record.StartedAt)
                : s.Day
        );
        return Finding.If(
            held == noticed,
            $"听证通知的日期是{FieldText.Face(noticed)}。",
            "请在通知的日期举行；改期的，重新通知。",
            s.Input.Any(b => b.Value is HearingRecord) ? "HearingRecord.startedAt" : "actedAt"
        );
    }

    private static Finding HostApart(Situation s) =>
        Finding.If(
            (s.Block<HearingNotice>() is not { } notice || !Investigates(s, notice.Host))
                && !Investigates(s, s.Actor.Name),
            "听证主持人不得是本案调查人员。",
            "请由其他人员主持。",
            "HearingNotice.host"
        );

    private static bool Investigates(Situation s, string name) =>
        Officers.Handlers(s).Any(officer => BareText.Alike(officer.Name, name))
        || s.Rows<Handler>().Any(handler => BareText.Alike(handler.Officer, name));
}
