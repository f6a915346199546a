using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>
/// Samples, tests and expert opinions as evidence (行政处罚法 arts. 46, 56). The statute leaves the details to the rules of each trade; what all of
/// them share is asked here, and the days for an objection are set by whoever tells the result.
/// </summary>
internal static class Appraisals
{
    private const string Proved = "行政处罚法 第四十六条第二款";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "sampling-lawful",
            "抽样合法",
            "行政处罚法 第五十六条",
            Volatility.Free,
            [typeof(Sampling)],
            Sampled
        ),
        new(
            "appraiser-fit",
            "受委托的机构有资质",
            Proved,
            Volatility.Free,
            [typeof(AppraisalOrder)],
            s =>
                s.Own<AppraisalOrder>() is not { } order ? Finding.Yes
                : Blank(order.Licence) && Blank(order.WithoutLicence)
                    ? Finding.No(
                        "没有写明受委托机构的资质。",
                        "请填写资质证书编号；该事项没有法定资质机构的，说明为什么委托这一机构。",
                        "AppraisalOrder.licence"
                    )
                : !Blank(order.Licence) && !Blank(order.WithoutLicence)
                    ? Finding.No(
                        "既写了资质证书编号，又写了没有法定资质机构的说明。",
                        "有法定资质的只填资质证书编号。",
                        "AppraisalOrder.withoutLicence"
                    )
                : Finding.If(
                    order.ExpectedOn >= s.Day,
                    "预计完成的日期早于委托的日期。",
                    "请核对日期。",
                    "AppraisalOrder.expectedOn"
                )
        ),
        new(
            "appraisal-true",
            "检测、鉴定意见有签名盖章，日期属实",
            Proved,
            Volatility.Free,
            [typeof(AppraisalResult)],
            s =>
                s.Own<AppraisalResult>() is not { } result ? Finding.Yes
                : !result.Signed
                    ? Finding.No(
                        "没有检测、鉴定人员签名和机构盖章的意见，不得作为证据。",
                        "请退回补正。",
                        "AppraisalResult.signed"
                    )
                : Finding.If(
                    result.IssuedOn <= s.Day
                        && (Ordered(s) is not { } from || result.IssuedOn >= from),
                    "出具日期早于委托的日期，或者晚于登记的日期。",
                    "请核对日期。",
                    "AppraisalResult.issuedOn"
                )
        ),
        new(
            "objection-possible",
            "当事人有时间提出异议",
            Proved,
            Volatility.Free,
            [typeof(AppraisalTold)],
            s =>
                Finding.If(
                    s.Own<AppraisalTold>() is not { Days: < 1 },
                    "当事人没有提出异议的时间。",
                    "请填写一日以上的日数。",
                    "AppraisalTold.days"
                )
        ),
        new(
            "objection-term-true",
            "提出异议的期限与告知书一致",
            Proved,
            Volatility.Free,
            [typeof(ObjectionTerm), typeof(ServiceReceipt)],
            s =>
                s.Own<ObjectionTerm>() is { } term
                && s.Own<ServiceReceipt>() is { } service
                && s.Block<AppraisalTold>() is { } told
                && ObjectionDays.LastDay(s.Calendar, service.ServedOn, told.Days) is var last
                    ? Finding.If(
                        term.ObjectBy == last,
                        $"告知书写明收到之日起{FieldText.Face(told.Days)}日内可以提出异议，最后一日是{FieldText.Face(last)}（遇休息日顺延）。",
                        "请核对日期。",
                        "ObjectionTerm.objectBy"
                    )
                    : Finding.Yes
        ),
        new(
            "opinion-not-used",
            "没有告知完毕的意见不作为根据",
            Proved,
            Volatility.Free,
            [typeof(AppraisalDropped)],
            s =>
                Finding.If(
                    s.Own<AppraisalDropped>() is not { NotUsed: not true }
                        || !s.Case.Said<AppraisalResult>(s.Machine, s.Instance).Any(),
                    "已经有过检测、鉴定意见，没有告知当事人或者异议没有办结，不能作为认定事实的根据。",
                    "请告知完毕；确实不用的，选择不作为认定事实的根据。",
                    "AppraisalDropped.notUsed"
                )
        ),
        new(
            "appraised-anew-elsewhere",
            "复检、重新鉴定委托另一有资质的机构",
            Proved,
            Volatility.Free,
            [typeof(ObjectionAnswer)],
            Elsewhere
        ),
        new(
            "no-other-institution",
            "不同意复检的没有写明复检的机构",
            Proved,
            Volatility.Free,
            [typeof(ObjectionAnswer)],
            s =>
                Finding.If(
                    s.Own<ObjectionAnswer>() is not { Institution: { Length: > 0 } },
                    "不再检测、鉴定的，不能写明复检的机构。",
                    "同意复检的，请办理“答复异议：同意复检、重新鉴定”。",
                    "ObjectionAnswer.institution"
                )
        ),
    ];

    private static bool Same(string? one, string? other) =>
        !Blank(one) && !Blank(other) && BareText.Alike(one!, other!);

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private static Finding Sampled(Situation s) =>
        s.Own<Sampling>() is not { } sampling ? Finding.Yes
        : sampling.TakenAt > s.ActedAt
            ? Finding.No("抽样时间不能晚于办理时间。", "请核对时间。", "Sampling.takenAt")
        : !sampling.Sealed
            ? Finding.No("没有封样，不能证明样品未被调换。", "请当场封样。", "Sampling.sealed")
        : !sampling.ListLeft
            ? Finding.No(
                "抽样清单须交当事人一份。",
                "请交付；当事人不在场的，交在场人或者留置，并注明。",
                "Sampling.listLeft"
            )
        : Inquiries.SignedOrNoted(sampling.Signature, sampling.SignatureNote, nameof(Sampling));

    /// <summary>Since when the institution was at work: ordered, or ordered again elsewhere.</summary>
    private static DateOnly? Ordered(Situation s) =>
        s.At is TrackState one
        && s.Case.History.FindLast(taken =>
            taken.Seq == one.Opened || taken.Instance == one.Ordinal && taken.Step == "grant-retest"
        )
            is { } taken
            ? ChinaTime.Day(taken.ActedAt)
            : null;

    private static Finding Elsewhere(Situation s)
    {
        if (s.Own<ObjectionAnswer>() is not { } answer)
            return Finding.Yes;
        if (Blank(answer.Institution) || Blank(answer.Licence) || answer.ExpectedOn is null)
            return Finding.No(
                "同意复检、重新鉴定的，须写明机构、资质和预计完成的日期。",
                "请填写。",
                "ObjectionAnswer.institution"
            );
        var before = s
            .Case.Said<ObjectionAnswer>(s.Machine, s.Instance)
            .Select(earlier => (earlier.Institution, earlier.Licence))
            .Append((s.Block<AppraisalOrder>()?.Institution, s.Block<AppraisalOrder>()?.Licence));
        return before.Any(one =>
            Same(one.Institution, answer.Institution) || Same(one.Licence, answer.Licence)
        )
            ? Finding.No(
                "这一机构（或者持同一资质证书的机构）已经对本事项出具过意见。",
                "请委托另一机构。",
                "ObjectionAnswer.institution"
            )
            : Finding.If(
                answer.ExpectedOn >= s.Day,
                "预计完成的日期早于今天。",
                "请核对日期。",
                "ObjectionAnswer.expectedOn"
            );
    }
}
