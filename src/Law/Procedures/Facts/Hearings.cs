using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>The hearing (行政处罚法 art. 64), and who beside the party may ask for it (河南省行政执法条例 art. 27(2)).</summary>
internal static class Hearings
{
    private const string Interests = "河南省行政执法条例 第二十七条第二项";

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
                        || NextSitting(s) is not { } next
                        || s.Day <= ChinaTime.Day(next),
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
                    ? record.EndedAt <= record.StartedAt || record.EndedAt > s.ActedAt
                        ? Finding.No(
                            "结束时间须晚于开始时间，不能晚于办理时间。",
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
            "asker-notified",
            "已通知要求听证的利害关系人",
            Interests,
            Volatility.Free,
            [typeof(HearingNotice)],
            Notified
        ),
        new(
            "interested-may-ask",
            "本地规定利害关系人可以要求听证",
            Interests,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Registers is null
                        || HearingRight.Published.InterestedMayAsk(
                            s.Registers.Body.RegionCode,
                            s.Day
                        ),
                    "行政处罚法只规定当事人可以要求听证，本地没有利害关系人可以要求听证的规定。",
                    "确有必要的，由机关负责人办理“机关决定举行听证”。"
                )
        ),
        new(
            "recess-told",
            "已当场告知继续听证的时间",
            "行政处罚法 第六十四条第二项",
            Volatility.Free,
            [typeof(HearingRecess), typeof(HearingRecord)],
            Recess
        ),
    ];

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
        if (s.Input is null || NextSitting(s) is not { } next)
            return Finding.Yes;
        var (noticed, held) = (
            ChinaTime.Day(next),
            s.Block<HearingRecord>() is { } record && s.Input.Any(b => b.Value is HearingRecord)
                ? ChinaTime.Day(record.StartedAt)
                : s.Day
        );
        return Finding.If(
            held == noticed,
            $"所通知的听证日期是{FieldText.Face(noticed)}。",
            "请在通知的日期举行；改期的，重新通知。",
            s.Input.Any(b => b.Value is HearingRecord) ? "HearingRecord.startedAt" : "actedAt"
        );
    }

    /// <summary>When it is to be held, as last told: in the notice, or where it rose for the day.</summary>
    private static DateTimeOffset? NextSitting(Situation s) =>
        s
            .Seen.Blocks.FindLast(block =>
                block.Block is nameof(HearingNotice) or nameof(HearingRecess)
            )
            ?.Read() switch
        {
            HearingNotice notice => notice.HeldAt,
            HearingRecess recess => recess.ResumesAt,
            _ => null,
        };

    private static Finding Recess(Situation s) =>
        s.Own<HearingRecess>() is not { } recess ? Finding.Yes
        : !recess.Told
            ? Finding.No(
                "休会的，须当场告知参加人继续听证的时间，并记入笔录。",
                "请先告知；不能当场确定时间的，办理延期听证，重新通知。",
                "HearingRecess.told"
            )
        : Finding.If(
            s.Own<HearingRecord>() is not { } record || recess.ResumesAt > record.EndedAt,
            "继续听证的时间须晚于本次听证结束的时间。",
            "请核对时间。",
            "HearingRecess.resumesAt"
        );

    private static Finding Notified(Situation s)
    {
        if (s.Own<HearingNotice>() is not { } notice)
            return Finding.Yes;
        var told = BareText.Listed(notice.Others ?? "");
        var missing = Interested(s)
            .Select(asked => asked.Person)
            .FirstOrDefault(name => !told.Any(one => BareText.Alike(one, name)));
        return Finding.If(
            missing is null,
            $"{missing}要求听证，须一并通知。",
            "请在另外通知的人员中写明其姓名，几人的用顿号隔开。",
            "HearingNotice.others"
        );
    }

    /// <summary>Who beside the party has asked in this notice since all of them last gave it up.</summary>
    private static IEnumerable<InterestedRequest> Interested(Situation s)
    {
        var own = s.Case.TakenIn(s.Machine, s.Instance).Select(taken => taken.Seq).ToHashSet();
        var said = s.Case.Blocks.Where(block => own.Contains(block.Seq)).ToList();
        var over = said.FindLast(block => block.Block == nameof(InterestWaived))?.Seq ?? 0;
        return said.Where(block => block.Seq > over && block.Block == nameof(InterestedRequest))
            .Select(block => (InterestedRequest)block.Read());
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
