using Microsoft.AspNetCore.Http;

namespace Servers.RestHttp3;

/// <summary>
/// Flushes an answer at its end. By every other version of HTTP, Kestrel sends what is left in the body's writer; by HTTP/3 it
/// loses that (Http3OutputProducer: "the streams output ended with data still remaining in the pipe").
/// </summary>
internal sealed class FlushedAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.ContentType is not null) // Whoever has none answers nothing: it is a refusal that is still to be said.
        {
            await context.Response.BodyWriter.FlushAsync();
        }
    }
}
