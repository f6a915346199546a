using Zhifa.Enforcement.Documents;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>Reconsideration comes first on an on-the-spot decision (行政复议法 art. 23), and nothing in it says otherwise.</summary>
public sealed class RemediesOnDocuments
{
    [Theory]
    [InlineData("remedy-first", "先向", "向")]
    [InlineData("remedy-organ", "先向示范区人民政府申请", "先向示例市城市管理局申请")]
    [InlineData("remedy-term", "六十日内", "三十日内")]
    [InlineData(
        "remedy-through-body",
        "也可以通过示范区城市管理局提交行政复议申请",
        "也可以邮寄申请"
    )]
    [InlineData("remedy-suit", "行政复议决定书之日起十五日内", "行政复议决定书之日起")]
    [InlineData(
        "remedy-suit",
        "，向示例市示范区人民法院提起行政诉讼",
        "，向有管辖权的人民法院提起行政诉讼"
    )]
    public void A_remedy_told_wrongly_is_reported(string element, string right, string wrong)
    {
        var text = DocumentRenderer.Render("on-site-decision", Cases.AtBank).PlainText;
        text.ShouldContain(right);
        DecisionElements
            .Missing(text.Replace(right, wrong, StringComparison.Ordinal), Cases.AtBank)
            .Select(e => e.Id)
            .ShouldContain(element);
    }

    [Theory]
    [InlineData("也可以自收到本决定书之日起六个月内直接向示例市示范区人民法院提起行政诉讼。")]
    [InlineData("当事人不服的，可以在60日内申请行政复议，或者在6个月内向人民法院起诉。")]
    [InlineData("可以申请行政复议或者向示例市示范区人民法院提起行政诉讼。")]
    [InlineData("当事人也可以直接起诉。")]
    [InlineData("不服本决定的，可以向人民法院提起诉讼。")]
    public void A_decision_that_says_one_may_sue_at_once_is_caught(string sentence)
    {
        var template = DocumentTemplate.Named("on-site-decision");
        var mutant = template with
        {
            Source = template.Source.Replace(
                "<div class=\"closing\">",
                $"<p>{sentence}</p><div class=\"closing\">",
                StringComparison.Ordinal
            ),
        };
        foreach (var input in new[] { Cases.AtBank, Cases.PaidOnTheSpot, Cases.Warning })
            DecisionElements
                .Missing(DocumentRenderer.Render(mutant, input).PlainText, input)
                .ShouldHaveSingleItem()
                .ShouldBe(
                    new(
                        "sue-at-once",
                        "行政复议法 第二十三条第一款第一项",
                        "载明可以直接提起行政诉讼（不得载明）"
                    )
                );
    }

    [Theory]
    [InlineData("未经行政复议，不得直接向人民法院提起行政诉讼。")]
    [InlineData(
        "行政复议机关逾期不作答复的，可以自行政复议期限届满之日起十五日内，向人民法院提起行政诉讼。"
    )]
    [InlineData("申请行政复议或者提起行政诉讼期间，加处罚款的数额不予计算。")]
    [InlineData("逾期不申请行政复议、不提起行政诉讼，又不履行的，申请人民法院强制执行。")]
    public void What_the_law_itself_says_about_suits_is_not_taken_for_an_offer_to_sue_at_once(
        string sentence
    )
    {
        var text = DocumentRenderer.Render("on-site-decision", Cases.AtBank).PlainText;
        DecisionElements.Missing(text + sentence, Cases.AtBank).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_party_said_about_suing_is_quoted_and_not_taken_for_the_documents_own_words()
    {
        var input = Cases.AtBank.With(
            new Statement(
                StatementOutcome.Made,
                "我不服，我要直接向人民法院提起行政诉讼。",
                RecheckResult.Rejected,
                "与违法事实无关"
            )
        );
        DecisionElements
            .Missing(DocumentRenderer.Render("on-site-decision", input).PlainText, input)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_typed_text_does_not_supply_an_element_that_the_template_lacks()
    {
        var input = Cases.AtBank.With(
            new Statement(
                StatementOutcome.Made,
                "知道逾期不缴纳的每日按罚款数额的百分之三加处罚款，不超出罚款的数额。",
                RecheckResult.Rejected,
                null
            )
        );
        var template = DocumentTemplate.Named("on-site-decision");
        var mutant = template with
        {
            Source = EveryDocumentSaysWhatTheLawAsks.Without(template.Source, "surcharge"),
        };
        DecisionElements
            .Missing(DocumentRenderer.Render(mutant, input).PlainText, input)
            .Select(e => e.Id)
            .ShouldBe(["surcharge"]);
    }

    [Theory]
    [InlineData("no-penalty-decision")]
    [InlineData("correction-order")]
    [InlineData("surcharge-notice")]
    [InlineData("revocation-decision")]
    public void Any_other_act_leaves_the_free_choice_between_sixty_days_and_six_months(string name)
    {
        var input = Cases.ByTemplate[name];
        var text = DocumentRenderer.Render(name, input).PlainText;
        text.ShouldContain("六十日内，向示范区人民政府申请行政复议");
        text.ShouldContain("六个月内，直接向示例市示范区人民法院提起行政诉讼");
        foreach (
            var (element, word) in new[]
            {
                ("remedy-reconsideration", "六十日内"),
                ("remedy-suit", "六个月内"),
            }
        )
            DocumentElements
                .Missing(name, text.Replace(word, "内", StringComparison.Ordinal), input)
                .Select(e => e.Id)
                .ShouldBe([element]);
    }

    [Fact]
    public void An_entrusted_organisation_speaks_in_the_entrusting_organs_name_and_under_its_seal()
    {
        var input = Cases.AtBank with
        {
            Body = Cases.CityManagement with
            {
                Name = "示范区环境卫生管理所",
                Kind = BodyKind.EntrustedOrganisation,
                EntrustedBy = new(
                    "DEMO-CG",
                    "示范区城市管理局",
                    new(2026, 1, 1),
                    new(2027, 12, 31),
                    BodyLevel.District
                ),
            },
        };
        var text = DocumentRenderer.Render("on-site-decision", input).PlainText;
        text.ShouldStartWith("示范区城市管理局\n");
        text.ShouldContain("\n示范区城市管理局（印章）\n");
        text.ShouldContain(
            "由受委托组织示范区环境卫生管理所在委托范围内，以示范区城市管理局名义实施"
        );
        DecisionElements.Missing(text, input).ShouldBeEmpty();
        var own = text.Replace(
                "示范区城市管理局（印章）",
                "示范区环境卫生管理所（印章）",
                StringComparison.Ordinal
            )
            .Replace("示范区城市管理局\n", "示范区环境卫生管理所\n", StringComparison.Ordinal);
        DecisionElements.Missing(own, input).Select(e => e.Id).ShouldContain("body");
    }
}
