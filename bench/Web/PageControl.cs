using Microsoft.AspNetCore.Http;

namespace Bench.Web;

/// <summary>Where pages open their control connections. Ticks are published while one is open.</summary>
internal sealed class PageControl(TickPublisher publisher, IReadOnlyList<HostedProtocol> hosted, PageOrigins origins, CancellationToken stopping)
{
    private readonly Dictionary<PageConnection, double> _wanted = [];

    public async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !origins.Allow(context.Request.Headers.Origin))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("this path is for the WebSocket of the page that is served here\n", context.RequestAborted);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var page = new PageConnection(socket, publisher.Times, hosted);
        try
        {
            await page.RunAsync(rate => Want(page, rate), stopping);
        }
        finally
        {
            Want(page, rate: null);
        }
    }

    // Two pages share the ticker: who pauses one does not stop the other.
    private void Want(PageConnection page, double? rate)
    {
        lock (_wanted)
        {
            if (rate is { } some)
            {
                _wanted[page] = some;
            }
            else
            {
                _wanted.Remove(page);
            }

            publisher.Set(_wanted.Values.DefaultIfEmpty(0).Max());
        }
    }
}
