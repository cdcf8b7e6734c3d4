using Bench.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bench.Reports.Html;

/// <summary>A record as one HTML document that needs nothing beside it. The same record gives the same bytes.</summary>
internal static class HtmlReport
{
    /// <summary>Renders the page.</summary>
    /// <param name="record">The record.</param>
    /// <param name="findings">What it shows.</param>
    public static async Task<string> OfAsync(RunRecord record, RunFindings findings)
    {
        var page = PageModel.Of(record, findings);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var output = await renderer.RenderComponentAsync<Page>(
                ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Page.Model)] = page }));
            return Leanness.Of(HtmlText.Unescaped(output.ToHtmlString()).Replace("\r\n", "\n", StringComparison.Ordinal));
        });
    }
}
