using Microsoft.AspNetCore.Http;

namespace Bench.Web;

/// <summary>
/// Lets requests of the page pass, and those of no page: any site that a browser has open could otherwise post here, or open a
/// WebSocket, which no rule of the browser's own prevents.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, PageOrigins origins)
{
    // As long as browsers keep it: two hours in Chromium, so that asking first costs the page one request.
    private const string TwoHours = "7200";

    public Task InvokeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Headers.Origin is not { Count: > 0 } origin)
        {
            return next(context);
        }

        response.Headers.Vary = "Origin";
        if (!origins.Allow(origin))
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            response.ContentType = "text/plain; charset=utf-8";
            return response.WriteAsync($"this server answers the page of 'bench serve --web', not '{origin}'; open the address that it printed\n", context.RequestAborted);
        }

        response.Headers.AccessControlAllowOrigin = origin;
        if (!HttpMethods.IsOptions(request.Method) || request.Headers.AccessControlRequestMethod.Count == 0)
        {
            return next(context);
        }

        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = "GET, POST";
        response.Headers.AccessControlAllowHeaders = "Content-Type";
        response.Headers.AccessControlMaxAge = TwoHours;
        return Task.CompletedTask;
    }
}
