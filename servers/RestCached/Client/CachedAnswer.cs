namespace Servers.RestCached.Client;

/// <summary>An answer that was kept.</summary>
/// <param name="Tag">What the server knows it by.</param>
/// <param name="ContentType">Its media type, as it was sent.</param>
/// <param name="Body">Its bytes, not to be written to.</param>
internal sealed record CachedAnswer(string Tag, string ContentType, byte[] Body)
{
    public HttpContent ToContent()
    {
        var content = new ByteArrayContent(Body);
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return content;
    }
}
