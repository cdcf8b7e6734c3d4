using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Servers.Rest.Server;

/// <summary>The media type that a resource reads; as the suite's own client sends it, it need not be parsed.</summary>
internal sealed class ExpectedMediaType(string mediaType, string asSent)
{
    private readonly MediaTypeHeaderValue _expected = MediaTypeHeaderValue.Parse(mediaType);

    /// <exception cref="UnsupportedMediaTypeException">The body is of another type, or in a charset other than UTF-8.</exception>
    public void Require(HttpRequest request)
    {
        var actual = request.ContentType;
        if (!string.Equals(actual, asSent, StringComparison.OrdinalIgnoreCase) && !Accepts(actual))
        {
            throw new UnsupportedMediaTypeException(actual, mediaType);
        }
    }

    private bool Accepts(string? actual) =>
        MediaTypeHeaderValue.TryParse(actual, out var parsed)
        && (!parsed.Charset.HasValue || HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && parsed.IsSubsetOf(_expected);
}
