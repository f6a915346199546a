using Microsoft.Playwright;
using Zhifa.Tests.Shared;

namespace Zhifa.Web.Tests;

/// <summary>One Chromium for the whole run. A test opens windows of its own in it and closes them.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly SemaphoreSlim _once = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A window of that size; skips the test where no Chromium is installed.</summary>
    public async Task<IBrowserContext> Open(int width, int height, bool javaScript = true)
    {
        var chromium = Programs.Require(Programs.Find(Names), "chromium");
        await _once.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = chromium,
                    Args = Arguments,
                    Timeout = 60_000,
                }
            );
        }
        finally
        {
            _once.Release();
        }
        var context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                JavaScriptEnabled = javaScript,
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _once.Dispose();
    }
}
