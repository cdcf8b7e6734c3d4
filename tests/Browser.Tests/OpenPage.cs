using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A page that is open, with what it complained of and what it asked for since.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>What a script that gives strings finds.</summary>
    public Task<string[]> FindAsync(string script) => Page.EvaluateAsync<string[]>(script);

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
