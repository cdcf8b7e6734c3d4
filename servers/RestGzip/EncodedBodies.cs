using Microsoft.AspNetCore.Http;
using Servers.Application;

namespace Servers.RestGzip;

/// <summary>Says what is wrong with a body's encoding, which the framework's request decompression leaves to whoever reads the body.</summary>
internal sealed class EncodedBodies(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // What the decompression knows, it has taken off.
        if (context.Request.Headers.ContentEncoding is { Count: > 0 } unknown)
        {
            throw new BadHttpRequestException(
                $"the body is encoded as '{unknown}', which is not understood here; send it in gzip, or as it is",
                StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            await next(context);
        }
        catch (InvalidDataException malformed)
        {
            throw new RefusedException(Refusal.Malformed, $"the body is not in the encoding that it says: {malformed.Message}", malformed);
        }
    }
}
