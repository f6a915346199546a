namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class WhatMustComeFirstOnSqlite(OnSqlite on)
    : WhatMustComeFirst(on),
        IClassFixture<OnSqlite>;

public sealed class WhatMustComeFirstOnPostgres(OnPostgres on)
    : WhatMustComeFirst(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 28, 33, 40, 44–46, 52: what must be on record, and how, before the decision.</summary>
public abstract class WhatMustComeFirst(TestDatabase on)
{
    [Theory]
    [InlineData("give-notice,hear-statement", "notified", "行政处罚法 第四十四条")]
    [InlineData("hear-statement", "heard", "行政处罚法 第四十五条")]
    [InlineData("consider-leniency", "leniency-considered", "行政处罚法 第三十三条")]
    [InlineData("order-correction", "correction-ordered", "行政处罚法 第二十八条第一款")]
    public async Task A_decision_needs_what_comes_before_it(
        string left,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("decide", without: left.Split(','))
            .IsRefused("decide", rule, article);
    }

    [Theory]
    [InlineData("note-violation", "show-identity", "identity-shown", "行政处罚法 第五十二条第一款")]
    [InlineData("give-notice", "note-violation", "violation-noted", "行政处罚法 第四十条")]
    [InlineData("hear-statement", "give-notice", "notified", "行政处罚法 第四十四条")]
    public async Task Each_step_at_the_scene_needs_the_one_before(
        string step,
        string left,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office.Case().Until(step, without: left).IsRefused(step, rule, article);
    }

    [Theory]
    [InlineData(
        "show-identity",
        "IdentityShown.shown",
        "false",
        "identity-truly-shown",
        "行政处罚法 第五十二条第一款"
    )]
    [InlineData(
        "show-identity",
        "IdentityShown.purposeTold",
        "false",
        "identity-truly-shown",
        "行政处罚法 第五十二条第一款"
    )]
    [InlineData(
        "note-violation",
        "Violation.certain",
        "false",
        "facts-certain",
        "行政处罚法 第五十一条"
    )]
    [InlineData(
        "note-violation",
        "EvidenceItem[0].lawfulMeans",
        "false",
        "evidence-lawful",
        "行政处罚法 第四十六条第三款"
    )]
    [InlineData(
        "note-violation",
        "EvidenceItem[0].takenAt",
        "2026-03-02T12:00:00Z",
        "evidence-lawful",
        "行政处罚法 第四十六条第三款"
    )]
    [InlineData(
        "give-notice",
        "OralNotice.rightsTold",
        "false",
        "rights-told",
        "行政处罚法 第四十四条"
    )]
    [InlineData(
        "give-notice",
        "OralNotice.proposedAmount",
        null,
        "rights-told",
        "行政处罚法 第四十四条"
    )]
    [InlineData(
        "give-notice",
        "OralNotice.proposedKind",
        "licence-suspension",
        "rights-told",
        "行政处罚法 第四十四条"
    )]
    [InlineData(
        "give-notice",
        "OralNotice.basis",
        "《城市道路管理条例》第四十二条",
        "basis-of-the-item",
        "行政处罚法 第四条"
    )]
    [InlineData(
        "hear-statement",
        "Statement.outcome",
        "made",
        "statement-noted",
        "行政处罚法 第四十五条"
    )]
    [InlineData(
        "order-correction",
        "CorrectionOrder.form",
        "within-term",
        "correction-complete",
        "行政处罚法 第二十八条第一款"
    )]
    [InlineData(
        "order-correction",
        "CorrectionOrder.form",
        "impossible",
        "correction-complete",
        "行政处罚法 第二十八条第一款"
    )]
    public async Task What_is_noted_must_be_whole_and_lawful(
        string step,
        string field,
        string? value,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office.Case().Until(step).IsRefused(step, rule, article, (field, value));
    }

    [Fact]
    public async Task Facts_noted_again_must_be_told_and_heard_again()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("decide").Takes("note-violation");

        foreach (
            var (rule, article) in new[]
            {
                ("notified", "行政处罚法 第四十四条"),
                ("heard", "行政处罚法 第四十五条"),
                ("leniency-considered", "行政处罚法 第三十三条"),
                ("correction-ordered", "行政处罚法 第二十八条第一款"),
            }
        )
            await road.IsRefused("decide", rule, article);
    }

    [Fact]
    public async Task Whoever_defends_himself_is_not_told_a_heavier_penalty_for_it()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case()
            .Until("hear-statement")
            .Takes(
                "hear-statement",
                ("Statement.outcome", "made"),
                ("Statement.content", "垃圾不是当事人丢弃的。"),
                ("Statement.recheck", "rejected"),
                ("Statement.recheckReasons", "现场录像可以证明。")
            );

        await road.IsRefused(
            "give-notice",
            "not-heavier-for-defence",
            "行政处罚法 第四十五条第二款",
            ("OralNotice.proposedAmount", "150")
        );
        // New facts are another matter.
        await road.Takes("note-violation")
            .Takes("give-notice", ("OralNotice.proposedAmount", "150"));
    }

    [Theory]
    [InlineData("already-corrected")]
    [InlineData("impossible")]
    public async Task Where_nothing_is_left_to_correct_the_reason_stands_for_the_order(string form)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("order-correction")
            .Takes(
                "order-correction",
                ("CorrectionOrder.form", form),
                ("CorrectionOrder.reason", "当事人已经当场清理干净。")
            )
            .Takes("decide")
            .Takes("hand-over");
    }
}
