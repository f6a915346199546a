namespace Zhifa.Web.Tests.Gallery;

public sealed class PagesOnADesk(GalleryOffice office, Browser browser)
    : PageGallery(office, browser, "desk", 1366, 768);

public sealed class PagesOnAPhone(GalleryOffice office, Browser browser)
    : PageGallery(office, browser, "phone", 390, 844);

/// <summary>Every page of the route table, seen in a real browser; one class for each size, so that they run side by side.</summary>
public abstract class PageGallery(
    GalleryOffice office,
    Browser browser,
    string size,
    int width,
    int height
)
{
    public static TheoryData<string> Pages => new(Visits.All.Select(visit => visit.Picture));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits_its_window(string picture)
    {
        var visit = Visits.All.Single(v => v.Picture == picture);
        await using var window = await browser.Open(width, height);
        var page = await office.Look(window, visit);

        (
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth")
        ).ShouldBeLessThanOrEqualTo(width);
        await Pictures.Take(page, $"{visit.Picture}-{size}");
        (await Axe.Violations(page)).ShouldBeEmpty();
    }
}
