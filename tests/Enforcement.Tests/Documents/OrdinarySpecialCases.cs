using Zhifa.Enforcement.Documents;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>What the papers of the ordinary procedure say when a case goes another way.</summary>
public sealed class OrdinarySpecialCases
{
    [Fact]
    public void A_refusal_to_open_a_case_names_no_party_and_never_who_gave_the_lead()
    {
        foreach (var name in new[] { "opening-refusal", "opening-approval" })
        {
            var text = Text(name, OrdinaryCases.ByTemplate[name]);
            var lead = OrdinaryCases.ByTemplate[name].Block<Lead>()!;
            text.ShouldNotContain(lead.Informant!);
            text.ShouldNotContain(lead.Contact!);
            text.ShouldNotContain(lead.Content);
        }
        Text("opening-refusal", OrdinaryCases.ByTemplate["opening-refusal"])
            .ShouldNotContain("当事人：");
        Complete(
            "opening-refusal",
            OrdinaryCases.ByTemplate["opening-refusal"].Without(typeof(Lead), typeof(LeadVerified))
        );
    }

    [Fact]
    public void A_case_that_began_on_the_scene_is_opened_with_the_reason_why_it_was_none_for_the_spot()
    {
        const string reasons = "占用人行道影响通行，罚款将超过二百元";
        var input = OrdinaryCases
            .ByTemplate["opening-approval"]
            .Without(typeof(Lead), typeof(LeadVerified))
            .With(new LeaveSimple(reasons));
        var text = Complete("opening-approval", input);
        text.ShouldContain("由简易程序转入");
        DocumentElements
            .Missing("opening-approval", text.Replace(reasons, "", StringComparison.Ordinal), input)
            .Select(e => e.Id)
            .ShouldBe(["taken-over"]);
    }

    [Fact]
    public void Without_a_party_nothing_that_is_asked_of_one_is_taken_for_present()
    {
        var input = OrdinaryCases.Decision;
        var text = Text("penalty-decision", input);
        DocumentElements
            .Missing(
                "penalty-decision",
                text,
                input with
                {
                    Party = null,
                    Scene = null,
                    PowerItem = null,
                    ViolationItem = null,
                }
            )
            .Select(e => e.Id)
            .ShouldBe(["party-name", "party-address", "violated", "discretion"]);
    }

    [Fact]
    public void Sums_stand_in_digits_and_in_capitals_line_by_line()
    {
        var text = Text("penalty-decision", OrdinaryCases.Decision);
        text.ShouldContain("\n（一）警告；\n（二）罚款人民币86000元（大写：捌万陆仟元整）。\n");
        foreach (
            var (right, wrong) in new[]
            {
                ("86000元（", "68000元（"),
                ("捌万陆仟元整", "陆万捌仟元整"),
                ("（一）警告", "（一）通报批评"),
            }
        )
            DocumentElements
                .Missing(
                    "penalty-decision",
                    text.Replace(right, wrong, StringComparison.Ordinal),
                    OrdinaryCases.Decision
                )
                .Select(e => e.Id)
                .ShouldBe(["penalties"]);
    }

    [Fact]
    public void Every_kind_of_penalty_says_how_and_when_it_is_performed()
    {
        var all = Complete(
            "penalty-decision",
            OrdinaryCases.Penalised(
                new(PenaltyKind.Criticism, null, null, null),
                new(PenaltyKind.Fine, 20000m, "T2", null),
                new(PenaltyKind.ConfiscationOfGains, 3500.50m, null, null),
                new(PenaltyKind.Halt, null, null, "停业整顿三十日")
            )
        );
        all.ShouldContain("缴纳罚款和没收的违法所得，共计23500.50元");
        all.ShouldContain("责令停产停业，自本决定书送达之日起执行，由本机关执行");
        all.ShouldContain("通报批评自本决定书送达时发生效力，当事人无需另行履行");

        var halted = Complete(
            "penalty-decision",
            OrdinaryCases.Penalised(new PenaltyLine(PenaltyKind.Halt, null, null, "停业整顿三十日"))
        );
        halted.ShouldNotContain("指定银行");
        halted.ShouldNotContain("百分之三");

        var gains = Complete(
            "penalty-decision",
            OrdinaryCases.Penalised(
                new PenaltyLine(PenaltyKind.ConfiscationOfGains, 3500m, null, null)
            )
        );
        gains.ShouldContain("指定银行");
        gains.ShouldNotContain("百分之三");
    }

    [Theory]
    [InlineData("performance-way")]
    [InlineData("performance-term")]
    public void Where_nothing_is_to_be_paid_performance_is_told_all_the_same(string element)
    {
        var template = DocumentTemplate.Named("penalty-decision");
        var mutant = template with
        {
            Source = EveryDocumentSaysWhatTheLawAsks.Without(template.Source, element),
        };
        foreach (var kind in new[] { PenaltyKind.Warning, PenaltyKind.Halt })
        {
            var input = OrdinaryCases.Penalised(new PenaltyLine(kind, null, null, null));
            DocumentElements
                .Missing(
                    "penalty-decision",
                    DocumentRenderer.Render(mutant, input).PlainText,
                    input
                )
                .Select(e => e.Id)
                .ShouldBe([element]);
        }
    }

    [Fact]
    public void The_decision_tells_whether_the_party_spoke_gave_up_or_kept_silent()
    {
        var spoken = Complete("penalty-decision", OrdinaryCases.Decision);
        spoken.ShouldContain("经复核，当事人的陈述、申辩部分成立，部分采纳");

        var silent = Silent();
        Complete("penalty-decision", silent).ShouldContain("当事人未提出陈述、申辩。");
        Complete(
                "penalty-decision",
                silent.With(new Waiver(StatementManner.Written, "《放弃陈述申辩权利声明》"))
            )
            .ShouldContain("并以书面方式明确表示放弃权利：《放弃陈述申辩权利声明》");

        // Said, and never checked again.
        var heardOnly = OrdinaryCases.Decision.Without(typeof(DefenceRecheck));
        Lacks("penalty-decision", heardOnly).ShouldBe(["statement"]);
    }

    [Fact]
    public void The_decision_tells_what_became_of_the_hearing()
    {
        Complete("penalty-decision", OrdinaryCases.Decision)
            .ShouldContain("本决定根据听证笔录作出");
        var asked = Silent().With(new HearingRequest(StatementManner.Written, null));
        Complete("penalty-decision", Silent()).ShouldContain("在规定的期限内未要求听证");
        Complete("penalty-decision", asked).ShouldContain("要求听证后，又明确表示放弃听证");
        Complete(
                "penalty-decision",
                asked.With(new HearingAbsence("经两次通知，没有到场，也没有说明理由。"))
            )
            .ShouldContain("视为放弃听证权利，听证终止");
        var none = Silent();
        var notice = none.Block<PriorNotice>()! with { HearingTold = false };
        Complete("penalty-decision", none.With(notice)).ShouldNotContain("听证的");
        var called = OrdinaryCases
            .Decision.Without(typeof(HearingRequest))
            .With(new HearingCalled("案情复杂，本机关认为有必要举行听证"));
        Complete("penalty-decision", called).ShouldContain("经本机关决定");
    }

    [Fact]
    public void A_notice_without_a_right_to_a_hearing_tells_of_none()
    {
        var input = OrdinaryCases.ByTemplate["prior-notice"];
        var text = Complete(
            "prior-notice",
            input.With(input.Block<PriorNotice>()! with { HearingTold = false })
        );
        text.ShouldNotContain("听证");
        Lacks("prior-notice", input.With(input.Block<PriorNotice>()! with { RightsTold = false }))
            .ShouldBe(["statement-right"]);
    }

    [Theory]
    [InlineData("如不服本决定，应当先向示范区人民政府申请行政复议。")]
    [InlineData("当事人应当先行申请行政复议，对复议决定不服的再提起行政诉讼。")]
    [InlineData("本案属于复议前置。")]
    [InlineData("未经行政复议，不得提起行政诉讼。")]
    [InlineData("不得直接向人民法院提起行政诉讼。")]
    public void A_decision_that_sends_the_party_to_reconsideration_first_is_caught(string sentence)
    {
        var text = Text("penalty-decision", OrdinaryCases.Decision);
        DocumentElements
            .Missing("penalty-decision", text + sentence, OrdinaryCases.Decision)
            .Select(e => e.Id)
            .ShouldBe(["reconsideration-first"]);
        var reasons = OrdinaryCases.Decision.Block<OrdinaryDecision>()! with { Reasons = sentence };
        Lacks("penalty-decision", OrdinaryCases.Decision.With(reasons))
            .ShouldBe(["reconsideration-first"]);
    }

    [Theory]
    [InlineData("当事人可以先向示范区人民政府申请行政复议，也可以直接提起行政诉讼。")]
    [InlineData("本机关曾先行登记保存有关证据。")]
    public void What_leaves_the_choice_is_not_taken_for_reconsideration_first(string sentence) =>
        DocumentElements
            .Missing(
                "penalty-decision",
                Text("penalty-decision", OrdinaryCases.Decision) + sentence,
                OrdinaryCases.Decision
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("remedy-reconsideration", "六十日内")]
    [InlineData("remedy-suit", "六个月内")]
    public void A_remedy_told_wrongly_is_reported(string element, string word) =>
        DocumentElements
            .Missing(
                "penalty-decision",
                Text("penalty-decision", OrdinaryCases.Decision)
                    .Replace(word, "内", StringComparison.Ordinal),
                OrdinaryCases.Decision
            )
            .Select(e => e.Id)
            .ShouldBe([element]);

    [Theory]
    [InlineData(NoPenaltyProposal.NoPenalty, "\n建议不予行政处罚。")]
    [InlineData(NoPenaltyProposal.NotEstablished, "\n违法事实不能成立，建议不予行政处罚。")]
    public void A_report_may_propose_no_penalty(NoPenaltyProposal proposal, string words)
    {
        var input = OrdinaryCases
            .ByTemplate["investigation-report"]
            .Without(typeof(InvestigationReport), typeof(PenaltyLine))
            .With(
                new NoPenaltyReport(
                    proposal,
                    "该项目已经修建防空地下室并通过验收。",
                    "没有证据证明当事人有应受处罚的行为。"
                )
            );
        Complete("investigation-report", input).ShouldContain(words);
        var template = DocumentTemplate.Named("investigation-report");
        var mutant = template with
        {
            Source = EveryDocumentSaysWhatTheLawAsks.Without(template.Source, "proposal"),
        };
        DocumentElements
            .Missing(
                "investigation-report",
                DocumentRenderer.Render(mutant, input).PlainText,
                input
            )
            .Select(e => e.Id)
            .ShouldBe(["proposal"]);
    }

    [Fact]
    public void A_report_of_neither_kind_is_a_mistake_of_the_program() =>
        Should
            .Throw<ArgumentException>(() =>
                DocumentRenderer.Render(
                    "investigation-report",
                    OrdinaryCases
                        .ByTemplate["investigation-report"]
                        .Without(typeof(InvestigationReport))
                )
            )
            .Message.ShouldContain("InvestigationReport or NoPenaltyReport");

    [Fact]
    public void A_review_with_one_aspect_wrong_has_not_passed()
    {
        var input = OrdinaryCases.ByTemplate["legal-review"];
        var text = Complete(
            "legal-review",
            input.With(
                input.Block<LegalReview>()! with
                {
                    Proved = false,
                    Opinion = "应建面积的证据不足，建议补充测绘报告。",
                }
            )
        );
        text.ShouldContain("事实清楚，证据合法充分：不符合");
        text.ShouldContain("审核结论：审核未通过，不得作出行政处罚的决定");
    }

    [Theory]
    [InlineData(ServiceManner.Post, "reference", false)]
    [InlineData(ServiceManner.Electronic, "reference", true)]
    [InlineData(ServiceManner.Electronic, "consent", true)]
    public void Each_manner_of_service_has_its_own_proof(
        ServiceManner manner,
        string element,
        bool consented
    )
    {
        var input = OrdinaryCases.ByTemplate["service-receipt"];
        var served = input.Block<ServiceReceipt>()! with
        {
            Manner = manner,
            Witness = null,
            Reference = "DEMO1234567",
            Consented = consented ? true : null,
        };
        Complete("service-receipt", input.With(served));
        var poor =
            element == "consent"
                ? served with
                {
                    Consented = false,
                }
                : served with
                {
                    Reference = null,
                };
        Lacks("service-receipt", input.With(poor)).ShouldBe([element]);
    }

    [Fact]
    public void A_handler_who_must_keep_away_is_called_by_his_name()
    {
        var text = Complete("recusal-decision", OrdinaryCases.ByTemplate["recusal-decision"]);
        text.ShouldContain($"决定{Cases.Officers[0].Name}回避");
        Complete("recusal-refusal", OrdinaryCases.ByTemplate["recusal-refusal"])
            .ShouldContain("驳回要求子某十一回避的申请");
    }

    [Fact]
    public void A_service_by_announcement_says_when_and_where_it_was_announced()
    {
        var input = OrdinaryCases.ByTemplate["service-receipt"];
        var announced = input.With(
            input.Block<ServiceReceipt>()! with
            {
                Manner = ServiceManner.PublicNotice,
                Witness = null,
            }
        ) with
        {
            Announced = new(new(2026, 4, 20), "本机关公告栏", "房屋已空，邮件退回。"),
        };
        Complete("service-receipt", announced).ShouldContain("2026年4月20日");
        Lacks(
                "service-receipt",
                announced with
                {
                    Announced = announced.Announced! with { Place = null },
                }
            )
            .ShouldBe(["announced"]);
    }

    [Fact]
    public void The_receipt_names_the_paper_that_the_step_names()
    {
        var input = OrdinaryCases.ByTemplate["service-receipt"];
        Complete("service-receipt", input with { NamedPaper = input.Issued[1].Number })
            .ShouldContain("《行政处罚事先告知书》（示人防罚告〔2026〕1号）");
    }

    [Fact]
    public void The_receipt_names_the_document_that_was_issued_last()
    {
        var input = OrdinaryCases.ByTemplate["service-receipt"];
        var notice = input with { Issued = [.. input.Issued.Take(2)] };
        Complete("service-receipt", notice)
            .ShouldContain("《行政处罚事先告知书》（示人防罚告〔2026〕1号）");
        Complete("service-receipt", input)
            .ShouldContain("《行政处罚决定书》（示人防罚〔2026〕1号）");
        Complete(
                "service-announcement",
                OrdinaryCases.ByTemplate["service-announcement"] with
                {
                    Issued = notice.Issued,
                }
            )
            .ShouldContain("有权自该告知书送达之日起五个工作日内进行陈述和申辩");
    }

    [Fact]
    public void An_announcement_tells_the_public_neither_code_nor_address_nor_what_was_tried()
    {
        var input = OrdinaryCases.ByTemplate["service-announcement"];
        var text = Text("service-announcement", input);
        text.ShouldNotContain(input.Party!.Code);
        text.ShouldNotContain(input.Party.Address);
        text.ShouldNotContain("邮件退回");
        text.ShouldContain("六个月内，直接向示例市示范区人民法院提起行政诉讼");
    }

    [Fact]
    public void What_is_owed_beside_the_fine_is_demanded_until_it_is_done()
    {
        var input = OrdinaryCases.After["demand"];
        Complete("demand", input).ShouldContain("暂扣许可证件（暂扣设计资质证书六个月）");
        Complete("demand", input.With(new OtherPerformance(new(2026, 6, 1), "证书已经暂扣。")))
            .ShouldNotContain("暂扣许可证件");
        Complete("demand", input.With(new Demand(0m, null))).ShouldNotContain("指定银行");
    }

    [Fact]
    public void A_second_report_tells_its_own_facts_and_a_second_keeping_its_own_last_day()
    {
        var again = OrdinaryCases.Decision;
        var report = again.Block<InvestigationReport>()! with
        {
            Facts = "重新调查查明的事实是另一回事。",
        };
        Complete(
                "investigation-report",
                again.With(report, new Scrutiny(false, false, true, true, true))
            )
            .ShouldContain(report.Facts);

        var kept = OrdinaryCases.ByTemplate["preservation-notice"];
        Complete("preservation-notice", kept).ShouldContain("2026年3月19日前，含当日");
        Complete("preservation-notice", kept with { Day = new(2026, 3, 16) })
            .ShouldNotContain("2026年3月19日");
    }

    [Fact]
    public void A_row_of_a_list_is_not_taken_for_a_ground_of_the_statute()
    {
        var lenient = OrdinaryCases.Decision.Block<LeniencyConsidered>()! with
        {
            Ground = LeniencyGround.ListRow,
            Row = "RF-L02",
        };
        var text = Complete("penalty-decision", OrdinaryCases.Decision.With(lenient));
        text.ShouldContain("当事人符合从宽处罚清单条目“RF-L02”。");
        text.ShouldNotContain("规定的从宽情形");
    }

    [Theory]
    [InlineData(LeniencyResult.Lighter, "依法从轻处罚")]
    [InlineData(LeniencyResult.BelowRange, "依法减轻处罚")]
    public void Leniency_is_reasoned(LeniencyResult result, string words)
    {
        var lenient = OrdinaryCases.Decision.Block<LeniencyConsidered>()! with { Result = result };
        Complete("penalty-decision", OrdinaryCases.Decision.With(lenient)).ShouldContain(words);
    }

    [Fact]
    public void The_latest_decision_counts_and_its_facts_before_those_of_earlier_stages()
    {
        var input = OrdinaryCases.Decision;
        input.FactsFound.ShouldBe(input.Block<OrdinaryDecision>()!.Facts);
        var before = input.Without(typeof(OrdinaryDecision));
        before.FactsFound.ShouldBe(before.Block<InvestigationReport>()!.Facts);
        var opened = before.Without(typeof(InvestigationReport));
        opened.FactsFound.ShouldBe(opened.Block<OpeningProposal>()!.Facts);
        var again = OrdinaryCases.After["closing-sheet"] with
        {
            Issued =
            [
                .. OrdinaryCases.After["closing-sheet"].Issued,
                new(
                    "no-penalty-decision",
                    "不予行政处罚决定书",
                    "示人防不罚〔2026〕9号",
                    Cases.Day
                ),
            ],
        };
        again.Penalised.ShouldBeFalse();
        Complete("closing-sheet", again).ShouldContain("处理结果：不予行政处罚");
    }

    [Fact]
    public void A_case_that_ended_without_a_decision_is_closed_with_its_own_result()
    {
        var ended = OrdinaryCases
            .ByTemplate["termination"]
            .With(new Closing("终止调查决定书已经送达。"));
        Complete("closing-sheet", ended)
            .ShouldContain("处理结果：终止调查：立案后发现超过追责期限");
        var refused = OrdinaryCases
            .ByTemplate["opening-refusal"]
            .With(new Closing("已经答复线索提供人。")) with
        {
            Handlers = Cases.Officers,
        };
        Complete("closing-sheet", refused).ShouldContain("处理结果：不予立案：没有违法事实");
    }

    private static DocumentInput Silent() =>
        OrdinaryCases.Decision.Without(
            typeof(PartyStatement),
            typeof(DefenceRecheck),
            typeof(HearingRequest),
            typeof(HearingNotice),
            typeof(HearingRecord),
            typeof(HearingReport)
        );

    private static string Text(string name, DocumentInput input) =>
        DocumentRenderer.Render(name, input).PlainText;

    private static string Complete(string name, DocumentInput input)
    {
        var text = Text(name, input);
        DocumentElements.Missing(name, text, input).ShouldBeEmpty(text);
        return text;
    }

    private static IEnumerable<string> Lacks(string name, DocumentInput input) =>
        DocumentElements.Missing(name, Text(name, input), input).Select(e => e.Id);
}
