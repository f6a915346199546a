namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class AppraisalsOfEvidenceOnSqlite(OnSqlite on)
    : AppraisalsOfEvidence(on),
        IClassFixture<OnSqlite>;

public sealed class AppraisalsOfEvidenceOnPostgres(OnPostgres on)
    : AppraisalsOfEvidence(on),
        IClassFixture<OnPostgres>;

/// <summary>Samples, tests and expert opinions: told to the party, objected to, made again elsewhere (行政处罚法 arts. 46, 56).</summary>
public abstract class AppraisalsOfEvidence(TestDatabase on)
{
    private const string Proved = "行政处罚法 第四十六条第二款";
    private const string Heard = "行政处罚法 第四十五条第一款";

    [Theory]
    [InlineData("Sampling.sealed", "false")]
    [InlineData("Sampling.listLeft", "false")]
    [InlineData("Sampling.signature", "refused")]
    [InlineData("Sampling.takenAt", "2026-05-13T09:30")]
    public async Task A_sample_is_sealed_listed_and_signed_before_the_party(
        string field,
        string value
    ) =>
        await (await Road("take-samples")).IsRefused(
            "take-samples",
            "sampling-lawful",
            "行政处罚法 第五十六条",
            (field, value)
        );

    [Fact]
    public async Task An_opinion_is_asked_of_whoever_is_qualified_and_counts_when_signed()
    {
        var road = await Road("order-appraisal");
        await road.IsRefused(
            "order-appraisal",
            "appraiser-fit",
            Proved,
            ("AppraisalOrder.licence", null)
        );
        await road.IsRefused(
            "order-appraisal",
            "appraiser-fit",
            Proved,
            ("AppraisalOrder.expectedOn", "2026-05-01")
        );
        // Where nobody holds a licence for such questions, it is said why this one is asked.
        await road.Takes(
            "order-appraisal",
            ("AppraisalOrder.licence", null),
            ("AppraisalOrder.withoutLicence", "该事项没有法定资质机构，委托高等院校实验室。")
        );
        await road.Until("record-appraisal");
        await road.IsRefused(
            "record-appraisal",
            "appraisal-true",
            Proved,
            ("AppraisalResult.signed", "false")
        );
        await road.IsRefused(
            "record-appraisal",
            "appraisal-true",
            Proved,
            ("AppraisalResult.issuedOn", "2026-05-10")
        );
    }

    [Fact]
    public async Task The_party_has_time_to_object_and_is_answered_before_the_investigation_ends()
    {
        var road = await Road("tell-appraisal");
        await road.IsRefused(
            "tell-appraisal",
            "objection-possible",
            Proved,
            ("AppraisalTold.days", "0")
        );
        await road.Takes("tell-appraisal");
        await road.IsRefused("conclude-appraisal", "not-at-this-stage", Proved);
        await road.IsRefused(
            "serve-appraisal",
            "objection-term-true",
            Proved,
            ("ObjectionTerm.objectBy", "2026-05-25")
        );
        await road.Takes("serve-appraisal");
        await road.IsRefused("conclude-appraisal", "objection-settled", Heard);
        await road.Until("grant-retest");
        await road.IsRefused("conclude-appraisal", "objection-settled", Heard);
        await road.IsRefused(
            "grant-retest",
            "appraised-anew-elsewhere",
            Proved,
            ("ObjectionAnswer.institution", "示例市示范检测技术有限公司")
        );
        await road.IsRefused(
            "grant-retest",
            "appraised-anew-elsewhere",
            Proved,
            ("ObjectionAnswer.licence", null)
        );
        // The same licence is the same institution.
        await road.IsRefused(
            "grant-retest",
            "appraised-anew-elsewhere",
            Proved,
            ("ObjectionAnswer.licence", "DEMO-CMA-0001")
        );
        await road.IsRefused("refuse-retest", "no-other-institution", Proved, Answer("另一机构"));
        await road.Takes("refuse-retest", Answer(null));
        await road.Takes("conclude-appraisal");
    }

    [Fact]
    public async Task Nobody_objects_when_the_days_are_over_and_silence_settles_it()
    {
        var road = (await Road("record-objection")).After(days: 10);
        await road.IsRefused(
            "record-objection",
            "penalty.appraisal-objection",
            "行政处罚法 第七条"
        );
        await road.Takes("conclude-appraisal");
    }

    [Fact]
    public async Task No_report_and_no_decision_while_an_opinion_is_awaited_or_untold()
    {
        var road = await Road("record-appraisal");
        await road.Takes("order-correction", ("CorrectionOrder.form", "already-corrected"));
        await road.Takes("consider-leniency");
        await road.IsRefused("report-penalty", "appraisals-settled", Proved);
        await road.IsRefused(
            "terminate",
            "nothing-pending",
            "行政处罚法 第二十五条、第四十三条、第四十六条、第五十四条、第五十六条",
            ("Termination.ground", "too-late"),
            ("Termination.reasons", "超过追责期限。")
        );
        await road.Takes("drop-appraisal", ("AppraisalDropped.reasons", "样品不足，撤回委托。"));
        await road.Takes("report-penalty");
    }

    /// <summary>What another institution found is told like the first, and may be objected to.</summary>
    [Fact]
    public async Task Appraised_again_it_is_told_again()
    {
        var road = await Road("grant-retest");
        await road.Takes("grant-retest");
        await road.IsRefused("conclude-appraisal", "not-at-this-stage", Proved);
        await road.Until("serve-appraisal");
        await road.IsRefused("conclude-appraisal", "not-at-this-stage", Proved);
        await road.Takes("serve-appraisal");
        await road.Takes("accept-appraisal");
        await road.Takes("conclude-appraisal");
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    /// <summary>What cannot be told to its end is not used; a second opinion that was promised does not leave the first one standing.</summary>
    [Fact]
    public async Task An_opinion_that_was_not_told_to_its_end_is_dropped_only_when_nothing_rests_on_it()
    {
        var road = await Road("grant-retest");
        await road.Takes("grant-retest");
        (string, string?) dropped = ("AppraisalDropped.reasons", "备份样损坏，不能复检。");
        await road.IsRefused("drop-appraisal", "opinion-not-used", Proved, dropped);
        await road.Takes("drop-appraisal", dropped, ("AppraisalDropped.notUsed", "true"));
    }

    /// <summary>Whoever cannot be found is told by announcement, like of any other paper (民事诉讼法 art. 95).</summary>
    [Fact]
    public async Task Whoever_is_missing_is_told_by_announcement()
    {
        var road = (await Road("serve-appraisal")).After(days: 40);
        (string, string?)[] announced =
        [
            ("ServiceReceipt.manner", "public-notice"),
            ("ServiceReceipt.servedOn", "2026-06-24"),
            ("PublicService.announcedOn", "2026-05-25"),
            ("PublicService.place", "示范区政府网站"),
            ("PublicService.attempts", "两次到住所均无人，邮件退回。"),
        ];
        await road.Takes(
            "serve-appraisal",
            [.. announced, ("ObjectionTerm.objectBy", "2026-07-01")]
        );
    }

    private static (string, string?)[] Answer(string? institution) =>
        [
            ("ObjectionAnswer.reasons", "备份样已经失效，不能复检。"),
            ("ObjectionAnswer.institution", institution),
            ("ObjectionAnswer.licence", null),
            ("ObjectionAnswer.expectedOn", null),
        ];

    private async Task<OrdinaryRoad> Road(string until) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "tested-again").Until(until);
}
