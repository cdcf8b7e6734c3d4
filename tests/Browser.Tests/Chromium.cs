using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A browser for all tests of a class; there is none where the machine has no chromium, and then the tests are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    /// <summary>The browser's program; null where the machine has none.</summary>
    internal static string? Program { get; } = s_paths.FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Program is { } path)
        {
            _playwright = await Playwright.CreateAsync();

            // Whoever runs tests as root, as containers do, gets no sandbox; the pages are our own.
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a file, and keeps what it complains of and what it asks for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">How wide the window is.</param>
    /// <param name="scheme">Light or dark.</param>
    internal Task<OpenPage> OpenAsync(string file, int width, ColorScheme scheme = ColorScheme.Light) => OpenAsync(new Uri(file), width, scheme);

    /// <summary>Opens an address, and keeps what it complains of and what it asks for.</summary>
    /// <param name="address">The address.</param>
    /// <param name="width">How wide the window is.</param>
    /// <param name="scheme">Light or dark.</param>
    internal async Task<OpenPage> OpenAsync(Uri address, int width, ColorScheme scheme = ColorScheme.Light)
    {
        Skip.If(_browser is null, $"no chromium here: looked for {string.Join(" and ", s_paths)}");
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme });
        var opened = new OpenPage(page);
        await page.GotoAsync(address.AbsoluteUri);
        return opened;
    }
}
