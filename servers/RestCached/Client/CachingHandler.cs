using System.Net;
using Microsoft.Extensions.ObjectPool;
using Servers.Application;
using Servers.Rest;
using Servers.Rest.Client;

namespace Servers.RestCached.Client;

/// <summary>
/// Keeps answers that have a tag, and asks with it whether they still hold: every request goes to the server, and an answer that has
/// not changed is decoded from the bytes that were kept.
/// </summary>
internal sealed class CachingHandler(HttpMessageHandler inner, PrivateCache cache, ServiceLimits limits) : DelegatingHandler(inner)
{
    private readonly ObjectPool<PayloadBuffer> _buffers = PayloadBuffer.CreatePool();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var address = request.RequestUri!.AbsoluteUri;
        if (cache.TryFind(address, out var kept))
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", kept.Tag);
        }

        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            if (kept is not null && response.StatusCode == HttpStatusCode.NotModified)
            {
                cache.Hit();
                response.StatusCode = HttpStatusCode.OK;
                response.Content = kept.ToContent();
            }
            else if (response.StatusCode == HttpStatusCode.OK && response.Headers.NonValidated.TryGetValues("ETag", out var tag))
            {
                var answer = await ReadAsync(tag.ToString(), response.Content, cancellationToken);
                cache.Keep(address, answer);
                response.Content = answer.ToContent();
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async ValueTask<CachedAnswer> ReadAsync(string tag, HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = _buffers.Get();
        try
        {
            await RestTransport.ReadAsync(content, buffer, limits.AnswerBytes, cancellationToken);
            return new CachedAnswer(tag, content.Headers.NonValidated["Content-Type"].ToString(), buffer.Written.ToArray());
        }
        finally
        {
            content.Dispose();
            _buffers.Return(buffer);
        }
    }
}
