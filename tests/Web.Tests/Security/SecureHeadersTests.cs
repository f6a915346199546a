namespace Zhifa.Web.Tests.Security;

public sealed class SecureHeadersTests(ZhifaHost host)
{
    [Theory]
    [InlineData("/design")]
    [InlineData("/zhifa.css")]
    [InlineData("/nothing-here")]
    [InlineData("/api/nothing-here")]
    [InlineData("/design/failing/broken")]
    public async Task Every_answer_carries_them(string path)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(path);
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("geolocation=(self)");
        Header(answer, "Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        Header(answer, "Content-Security-Policy").ShouldNotContain("unsafe");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_with_a_form_is_never_kept_by_the_browser()
    {
        using var client = host.Client();
        using var answer = await client.GetAsync("/design/step");
        Header(answer, "Cache-Control").ShouldContain("no-store");
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(',', answer.Headers.GetValues(name));
}
