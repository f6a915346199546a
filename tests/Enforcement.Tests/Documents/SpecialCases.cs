using System.Text.RegularExpressions;
using Zhifa.Enforcement.Documents;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Tests.Documents;

public sealed class SpecialCases
{
    [Fact]
    public void A_child_is_not_penalised_and_its_guardian_is_told_to_discipline_it()
    {
        var input = Cases.NoPenalty.With(
            new NoPenaltyDecision(
                NoPenaltyGround.Under14,
                "当事人行为时十二周岁，在墙面涂写。",
                "当面讲解城市容貌的规定"
            )
        );
        var document = DocumentRenderer.Render("no-penalty-decision", input);
        DocumentElements.Missing("no-penalty-decision", document.PlainText, input).ShouldBeEmpty();
        document.PlainText.ShouldContain("《中华人民共和国行政处罚法》第三十条");
        var template = DocumentTemplate.Named("no-penalty-decision");
        var mutant = template with
        {
            Source = EveryDocumentSaysWhatTheLawAsks.Without(template.Source, "guardian"),
        };
        DocumentElements
            .Missing("no-penalty-decision", DocumentRenderer.Render(mutant, input).PlainText, input)
            .Select(e => e.Id)
            .ShouldBe(["guardian"]);
    }

    [Fact]
    public void Whoever_cannot_control_himself_is_left_to_his_guardian()
    {
        var input = Cases.NoPenalty.With(
            new NoPenaltyDecision(
                NoPenaltyGround.Incapable,
                "当事人行为时处于精神疾病发作期，有医院诊断证明。",
                "向其监护人说明有关规定"
            )
        );
        var text = DocumentRenderer.Render("no-penalty-decision", input).PlainText;
        text.ShouldContain("责令其监护人严加看管和治疗");
        DocumentElements.Missing("no-penalty-decision", text, input).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(NoPenaltyGround.Incapable, "第三十一条")]
    [InlineData(NoPenaltyGround.SlightNoHarm, "第三十三条第一款")]
    [InlineData(NoPenaltyGround.FirstSlight, "第三十三条第一款")]
    [InlineData(NoPenaltyGround.NoFault, "第三十三条第二款")]
    [InlineData(NoPenaltyGround.NotEstablished, "第五十七条第一款第三项")]
    public void Each_ground_of_no_penalty_rests_on_its_own_article(
        NoPenaltyGround ground,
        string article
    )
    {
        var input = Cases.NoPenalty.With(
            new NoPenaltyDecision(
                ground,
                "经调查核实的情况如上。",
                ground == NoPenaltyGround.NotEstablished ? null : "当面说明有关规定"
            )
        );
        var text = DocumentRenderer.Render("no-penalty-decision", input).PlainText;
        text.ShouldContain(
            $"依据《中华人民共和国行政处罚法》{article}的规定，本机关决定对当事人不予行政处罚"
        );
        text.Contains("教育", StringComparison.Ordinal)
            .ShouldBe(ground != NoPenaltyGround.NotEstablished);
        DocumentElements.Missing("no-penalty-decision", text, input).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CorrectionForm.AtOnce, null, null, "责令当事人立即改正")]
    [InlineData(CorrectionForm.WithinTerm, "2026-03-05", null, "责令当事人于2026年3月5日前改正")]
    [InlineData(CorrectionForm.AlreadyCorrected, null, "当场清理", "已经改正：当场清理")]
    [InlineData(CorrectionForm.Impossible, null, "行为已经终了", "客观上不能改正：行为已经终了")]
    public void A_penalty_orders_correction_or_says_why_not(
        CorrectionForm form,
        string? due,
        string? reason,
        string words
    )
    {
        var input = Cases.AtBank.With(
            new CorrectionOrder(
                form,
                "清理垃圾",
                due is null ? null : DateOnly.Parse(due, null),
                reason
            )
        );
        var text = DocumentRenderer.Render("on-site-decision", input).PlainText;
        text.ShouldContain(words);
        DecisionElements.Missing(text, input).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_register_or_a_step_left_blank_is_reported_as_missing()
    {
        var item = Cases.AtBank.ViolationItem! with { ViolatedBasis = "" };
        var body = Cases.CityManagement with { Court = "", PayTo = " " };
        var input = Cases.AtBank.With(
            Cases.AtBank.Block<PenaltyDecision>()! with
            {
                Basis = "",
            }
        ) with
        {
            Body = body,
            ViolationItem = item,
            Handlers = [],
        };
        DecisionElements
            .Missing(DocumentRenderer.Render("on-site-decision", input).PlainText, input)
            .Select(e => e.Id)
            .ShouldBe(["violated", "basis", "bank", "remedy-suit", "officers", "credentials"]);
    }

    [Theory]
    [MemberData(
        nameof(EveryDocumentSaysWhatTheLawAsks.Templates),
        MemberType = typeof(EveryDocumentSaysWhatTheLawAsks)
    )]
    public void A_document_has_no_empty_labels_no_style_and_no_script(string name)
    {
        var document = DocumentRenderer.Render(name, Cases.ByTemplate[name]);
        document.Html.ShouldStartWith("<article class=\"document\">");
        document.Html.ShouldNotContain("<script");
        document.Html.ShouldNotContain("style");
        document.Html.ShouldNotContain("{{");
        Regex
            .IsMatch(document.PlainText, "：[。；]|，。|。。|：$", RegexOptions.None)
            .ShouldBeFalse(document.PlainText);
        document.Sha256.ShouldMatch("^[0-9a-f]{64}$");
        DocumentRenderer.Render(name, Cases.ByTemplate[name]).ShouldBe(document);
    }

    [Fact]
    public void A_template_that_lacks_its_block_or_cites_a_decision_not_made_is_a_mistake_of_the_program()
    {
        Should
            .Throw<ArgumentException>(() => DocumentRenderer.Render("demand", Cases.AtBank))
            .Message.ShouldContain("Demand");
        Should
            .Throw<ArgumentException>(() =>
                DocumentRenderer.Render("demand", Cases.Demand with { Issued = [] })
            )
            .Message.ShouldContain("on-site-decision");
        Should.Throw<ArgumentException>(() => DocumentTemplate.Named("nothing"));
    }
}
