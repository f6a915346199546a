using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Walks;

/// <summary>The walks that the user guide tells, by page, each in a demo of its own, with the pictures of the guide.</summary>
public sealed class GuideWalks(Browser browser)
{
    private string _user = "";

    [Fact]
    public async Task A_fine_paid_on_the_spot()
    {
        using var demo = ZhifaHost.In("Demo");
        await using var window = await browser.Open(1366, 768);
        var person = new Person(await window.NewPageAsync(), demo.Address);
        var guide = new Guide("on-the-spot.md");
        await person.Visit("/login");
        await guide.Show(person.Page, "login");

        var caseId = await Take(
            person,
            guide,
            0,
            [
                OnTheSpot.Open(code: "419901198808080020"),
                .. OnTheSpot.BeforeTheDecision,
                OnTheSpot.Decide(),
                .. OnTheSpot.AfterTheDecision,
            ],
            pictures: true
        );

        await person.Visit($"/cases/{caseId}");
        await guide.Show(person.Page, "archived");
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("已归档");
        guide.HasThesePictures();
    }

    [Fact]
    public async Task A_fine_that_is_never_paid()
    {
        using var demo = ZhifaHost.In("Demo");
        await using var window = await browser.Open(1366, 768);
        var person = new Person(await window.NewPageAsync(), demo.Address);
        var guide = new Guide("never-paid.md");

        var caseId = await Take(person, guide, 0, NeverPaid.Decided);
        await Forward(person, guide, 35);
        await Take(person, guide, caseId, NeverPaid.Pressed, pictures: true);
        await Forward(person, null, 190);
        await Take(person, guide, caseId, NeverPaid.AtTheCourt, pictures: true);

        await person.Visit($"/cases/{caseId}");
        await guide.Show(person.Page, "archived");
        await Assertions.Expect(person.Page.Locator("#money")).ToHaveCountAsync(1);
        await Assertions
            .Expect(person.Page.Locator("section:has(#money)"))
            .ToContainTextAsync("已缴清");
        guide.HasThesePictures();
    }

    [Fact]
    public async Task A_case_of_the_ordinary_procedure_by_handler_reviewer_and_head()
    {
        using var demo = ZhifaHost.In("Demo");
        await using var window = await browser.Open(1366, 768);
        var person = new Person(await window.NewPageAsync(), demo.Address);
        var (handler, reviewer, head) = (
            new Guide("ordinary-handler.md"),
            new Guide("ordinary-reviewer.md"),
            new Guide("ordinary-head.md")
        );

        var caseId = await Take(person, handler, 0, Billboards.Lead, pictures: true);
        await Waits(person, head, "head");
        await Take(person, head, caseId, [Billboards.Open], pictures: true);
        await Forward(person, null, 1);
        await Take(person, handler, caseId, Billboards.Investigated, pictures: true);
        await person.Visit($"/cases/{caseId}");
        await handler.Show(person.Page, "waiting");
        await Forward(person, null, 8);
        await Take(person, handler, caseId, Billboards.Submitted, pictures: true);

        await person.SignIn(_user = "reviewer");
        await person.Visit("/reviews");
        await reviewer.Show(person.Page, "reviews");
        await Assertions.Expect(person.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Take(person, reviewer, caseId, [Billboards.Reviewed], pictures: true);
        await reviewer.Show(person.Page, "reviewed");
        await Take(person, head, caseId, Billboards.Decided, pictures: true);
        await head.Show(person.Page, "decided");
        await Take(person, handler, caseId, Billboards.Performed, pictures: true);

        await person.SignIn(_user = "handler");
        await person.Visit($"/cases/{caseId}");
        await handler.Show(person.Page, "archived");
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("已归档");
        handler.HasThesePictures();
        reviewer.HasThesePictures();
        head.HasThesePictures();
    }

    [Fact]
    public async Task A_fine_that_is_paid_late_in_parts_and_too_much()
    {
        using var demo = ZhifaHost.In("Demo");
        await using var window = await browser.Open(1366, 768);
        var person = new Person(await window.NewPageAsync(), demo.Address);
        var guide = new Guide("late-payment.md");

        var caseId = await Take(person, null, 0, NeverPaid.Decided);
        await Forward(person, null, 20);
        await Take(person, guide, caseId, LatePayment.Late, pictures: true);

        await person.Visit($"/cases/{caseId}");
        await guide.Show(person.Page, "archived");
        await Assertions
            .Expect(person.Page.Locator("section:has(#money)"))
            .ToContainTextAsync("已缴清");
        guide.HasThesePictures();
    }

    [Fact]
    public async Task A_decision_that_the_court_annuls()
    {
        using var demo = ZhifaHost.In("Demo");
        await using var window = await browser.Open(1366, 768);
        var person = new Person(await window.NewPageAsync(), demo.Address);
        var guide = new Guide("annulled-by-the-court.md");
        var caseId = await Archived(person);

        await Forward(person, null, 30);
        await Take(person, guide, caseId, BeforeTheCourt.Sued, pictures: true);
        await Forward(person, null, 20);
        await Take(person, guide, caseId, BeforeTheCourt.Annulled, pictures: true);

        await person.SignIn(_user = "section-head");
        await person.Visit($"/cases/{caseId}");
        await guide.Show(person.Page, "undone");
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("决定已撤销");
        guide.HasThesePictures();
    }

    [Fact]
    public async Task A_firm_and_a_man_in_one_case()
    {
        using var demo = ZhifaHost.In("Demo");
        await using var window = await browser.Open(1366, 768);
        var person = new Person(await window.NewPageAsync(), demo.Address);
        var guide = new Guide("several-parties.md");
        var caseId = await Take(person, null, 0, [.. TwoParties.Proposed.SkipLast(1)]);

        await Take(person, guide, caseId, [TwoParties.Proposed[^1]], pictures: true);
        await Take(person, null, caseId, [Billboards.Open]);
        await Forward(person, null, 1);
        await Take(person, null, caseId, TwoParties.Looked);
        foreach (var step in TwoParties.Told)
            if (step.Step is "consider-leniency" or "report-penalty")
                await Take(person, guide, caseId, [step], pictures: true);
            else
                await Take(person, null, caseId, [step]);
        await Forward(person, null, 8);
        await Take(person, guide, caseId, TwoParties.Decided);
        await guide.Show(person.Page, "decided");
        await Take(person, guide, caseId, TwoParties.Paid, pictures: true);

        await guide.Show(person.Page, "paid");
        var money = person.Page.Locator("section:has(#money)");
        await Assertions.Expect(money).ToContainTextAsync("示例市示范印务有限公司");
        await Assertions.Expect(money.GetByText("已缴清")).ToHaveCountAsync(2);
        guide.HasThesePictures();
    }

    [Fact]
    public async Task A_hearing_on_two_days_with_a_lawyer_and_an_interested_person()
    {
        using var demo = ZhifaHost.In("Demo");
        await using var window = await browser.Open(1366, 768);
        var person = new Person(await window.NewPageAsync(), demo.Address);
        var guide = new Guide("hearing.md");
        var caseId = await Take(person, null, 0, TwoDays.Lead);
        await Take(person, null, caseId, [Billboards.Open]);
        await Forward(person, null, 1);
        await Take(person, null, caseId, TwoDays.Told);

        await Take(person, guide, caseId, TwoDays.Asked, pictures: true);
        await Forward(person, null, 10);
        await Take(person, guide, caseId, TwoDays.FirstDay, pictures: true);
        await Forward(person, null, 3);
        await Take(person, guide, caseId, TwoDays.SecondDay, pictures: true);

        await person.SignIn(_user = "handler");
        await person.Visit($"/cases/{caseId}");
        await guide.Show(person.Page, "heard");
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("已举行听证");
        guide.HasThesePictures();
    }

    /// <summary>The case of the ordinary procedure, as the other pages of the guide tell it.</summary>
    private async Task<long> Archived(Person person)
    {
        var caseId = await Take(person, null, 0, [.. Billboards.Lead, Billboards.Open]);
        await Forward(person, null, 1);
        await Take(person, null, caseId, Billboards.Investigated);
        await Forward(person, null, 8);
        return await Take(
            person,
            null,
            caseId,
            [
                .. Billboards.Submitted,
                Billboards.Reviewed,
                .. Billboards.Decided,
                .. Billboards.Performed,
            ]
        );
    }

    [Fact]
    public void The_guide_holds_no_picture_that_it_does_not_show() => Guide.HoldsNoOtherPicture();

    private async Task<long> Take(
        Person person,
        Guide? guide,
        long caseId,
        IReadOnlyList<Taken> steps,
        bool pictures = false
    )
    {
        foreach (var step in steps)
        {
            guide?.Tells(step);
            if (step.User != _user)
                await person.SignIn(_user = step.User);
            await person.OpenStep(caseId, step.Step, step.Instance);
            await person.FillAll(step);
            if (pictures)
                await guide!.Show(person.Page, step.Step);
            caseId = await person.SendAndArrive();
        }
        return caseId;
    }

    private async Task Waits(Person person, Guide guide, string user)
    {
        await person.SignIn(_user = user);
        await person.Visit("/workbench");
        await guide.Show(person.Page, "workbench");
    }

    private async Task Forward(Person person, Guide? guide, int days)
    {
        await person.SignIn(_user = "admin");
        await person.Visit("/demo/clock");
        await person.Fill("days", $"{days}");
        if (guide is not null)
            await guide.Show(person.Page, "demo-clock");
        await person.Press("向前拨");
    }
}
