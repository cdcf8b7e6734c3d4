using System.Net;
using System.Text.Json;
using Microsoft.Extensions.ObjectPool;
using Payloads.Encodings;
using Servers.Application;

namespace Servers.Rest.Client;

/// <summary>Sends requests, decodes answers, and throws what the server refused. Safe for use by many callers at once.</summary>
/// <param name="handler">The pool of connections. Invoked without HttpClient, which adds a timeout and a linked token to every request.</param>
/// <param name="format">How messages are encoded.</param>
/// <param name="version">The version of HTTP, exactly.</param>
/// <param name="limits">What an answer may come to.</param>
internal sealed class RestTransport(HttpMessageHandler handler, RestFormat format, Version version, ServiceLimits limits) : IDisposable
{
    private readonly HttpMessageInvoker _invoker = new(handler, disposeHandler: true);

    public ObjectPool<PayloadBuffer> Buffers { get; } = PayloadBuffer.CreatePool();

    public ValueTask<TAnswer> GetAsync<TAnswer>(Uri address, IPayloadCodec<TAnswer> answer, CancellationToken cancellationToken)
        where TAnswer : struct =>
        ExchangeAsync(Request(HttpMethod.Get, address), answer, cancellationToken);

    public ValueTask<TAnswer> PostAsync<T, TAnswer>(
        Uri address, IPayloadCodec<T> codec, in T message, IPayloadCodec<TAnswer> answer, CancellationToken cancellationToken)
        where T : struct
        where TAnswer : struct =>
        PostAsync(address, PayloadContent.Create(Buffers, format.ContentType, codec, message), answer, cancellationToken);

    public ValueTask<TAnswer> PostAsync<TAnswer>(
        Uri address, HttpContent content, IPayloadCodec<TAnswer> answer, CancellationToken cancellationToken)
        where TAnswer : struct
    {
        var request = Request(HttpMethod.Post, address);
        request.Content = content;
        return ExchangeAsync(request, answer, cancellationToken);
    }

    /// <summary>Gets an answer whose body is yet to come.</summary>
    public async ValueTask<HttpResponseMessage> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, address);
        return await OpenAsync(request, cancellationToken);
    }

    /// <summary>Sends a request whose answer's body is yet to come.</summary>
    public async ValueTask<HttpResponseMessage> OpenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await _invoker.SendAsync(request, cancellationToken);
        try
        {
            await RequireSuccessAsync(response, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>A request in the transport's version of HTTP.</summary>
    public HttpRequestMessage Request(HttpMethod method, Uri address) =>
        new(method, address) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };

    public void Dispose() => _invoker.Dispose();

    private async ValueTask<TAnswer> ExchangeAsync<TAnswer>(
        HttpRequestMessage request, IPayloadCodec<TAnswer> answer, CancellationToken cancellationToken)
        where TAnswer : struct
    {
        PayloadBuffer? buffer = null;
        HttpResponseMessage? response = null;
        try
        {
            // The invoker never buffers: this ends with the headers.
            response = await _invoker.SendAsync(request, cancellationToken);
            await RequireSuccessAsync(response, cancellationToken);
            buffer = Buffers.Get();
            await ReadAsync(response.Content, buffer, limits.AnswerBytes, cancellationToken);
            return answer.Read(buffer.Sequence);
        }
        finally
        {
            response?.Dispose();
            request.Dispose();
            if (buffer is not null)
            {
                Buffers.Return(buffer);
            }
        }
    }

    /// <summary>Reads a body into a buffer, up to a limit.</summary>
    public static async ValueTask ReadAsync(HttpContent content, PayloadBuffer buffer, int limit, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken);
            int read;
            while ((read = await stream.ReadAsync(buffer.GetMemory(), cancellationToken)) > 0)
            {
                buffer.Advance(read);
                if (buffer.Length > limit)
                {
                    throw new RefusedException(Refusal.TooLarge, $"the answer is over the client's limit of {limit} bytes; ask for less");
                }
            }
        }
        catch (Exception aborted) when (aborted is IOException or ObjectDisposedException && cancellationToken.IsCancellationRequested)
        {
            // TestHost aborts the request when its token is cancelled, and the read fails with that; SocketsHttpHandler may
            // dispose the content before it is asked for its stream.
            throw new OperationCanceledException(aborted.Message, aborted, cancellationToken);
        }
    }

    private ValueTask RequireSuccessAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.StatusCode == HttpStatusCode.OK ? ValueTask.CompletedTask : ThrowAsync(response, cancellationToken);

    private async ValueTask ThrowAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var problem = await ReadProblemAsync(response.Content, cancellationToken);
        var detail = problem?.Detail ?? response.ReasonPhrase ?? response.StatusCode.ToString();
        throw (problem?.Refusal ?? response.StatusCode.ToRefusal()) is { } refusal
            ? new RefusedException(refusal, detail)
            : new HttpRequestException(
                $"the server answered {(int)response.StatusCode}: {detail}", inner: null, response.StatusCode);
    }

    private async ValueTask<Problem?> ReadProblemAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentType?.MediaType != Problem.MediaType)
        {
            return null;
        }

        var buffer = Buffers.Get();
        try
        {
            await ReadAsync(content, buffer, limits.MessageBytes, cancellationToken);
            return JsonSerializer.Deserialize(buffer.Written.Span, ProblemJson.Default.Problem);
        }
        catch (JsonException)
        {
            return null; // Some other server's problem: its status says enough.
        }
        finally
        {
            Buffers.Return(buffer);
        }
    }
}
