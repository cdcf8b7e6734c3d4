using System.Collections.Concurrent;
using System.Text.Json;
using Bench.Commands;
using Microsoft.Playwright;

namespace Bench.Browsers;

/// <summary>The page, open in a browser that nobody sees.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    // Comparing clocks takes a second; a cold start of the browser some more.
    private const float ReadyWithinMilliseconds = 30_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _complaints = new();

    private BrowserPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, _page) = (playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    /// <summary>The browser and its version.</summary>
    public string Browser => $"Chromium {_browser.Version}, headless";

    /// <summary>What the page, or the browser about it, complained of so far; null where there is nothing.</summary>
    public string? Complaint => _complaints.IsEmpty ? null : $"the page complained: {string.Join("; ", _complaints.Distinct())}";

    /// <summary>Starts the browser and opens the page.</summary>
    /// <param name="chromium">The browser's program.</param>
    /// <param name="address">The page.</param>
    /// <exception cref="UsageException">The browser does not start.</exception>
    public static async Task<BrowserPage> OpenAsync(string chromium, Uri address)
    {
        var playwright = await PlaywrightDriver.StartAsync();
        IBrowser? browser = null;
        try
        {
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                // Who runs as root, as containers do, gets no sandbox; the page is our own.
                Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
            });
            var page = new BrowserPage(playwright, browser, await browser.NewPageAsync());
            await page._page.GotoAsync(address.AbsoluteUri);
            await page._page.WaitForSelectorAsync(
                "html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached, Timeout = ReadyWithinMilliseconds });
            return page;
        }
        catch (Exception failure)
        {
            if (browser is not null)
            {
                await browser.DisposeAsync();
            }

            playwright.Dispose();
            throw failure is PlaywrightException
                ? new UsageException($"{chromium} did not open the page: {failure.Message.Split('\n')[0]} Name another browser with --chromium.")
                : failure;
        }
    }

    /// <summary>Has the page measure, with nothing else on it under way.</summary>
    public async Task<PageFigures> MeasureAsync(PageQuestion question, CancellationToken cancellationToken)
    {
        var answer = await _page.EvaluateAsync<string>(
            "async question => JSON.stringify(await window.bench.measure(JSON.parse(question)))",
            JsonSerializer.Serialize(question, FiguresJson.Default.PageQuestion)).WaitAsync(cancellationToken);
        return JsonSerializer.Deserialize(answer, FiguresJson.Default.PageFigures)!;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
