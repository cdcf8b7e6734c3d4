using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.ObjectPool;
using Payloads.Encodings;
using Servers.Application;

namespace Servers.Rest.Server;

/// <summary>Reads request bodies and writes answers: codecs straight on Kestrel's pipes, and a limit that holds on every server.</summary>
internal sealed class RestBodies(RestFormat format, ServiceLimits limits)
{
    private readonly ExpectedMediaType _message = new(format.MediaType, format.ContentType);
    private readonly ExpectedMediaType _stream = new(format.Framing.MediaType, format.Framing.MediaType);

    public ObjectPool<PayloadBuffer> Buffers { get; } = PayloadBuffer.CreatePool();

    /// <summary>Reads a body of one message.</summary>
    /// <remarks>
    /// The limit is kept here and not by Kestrel's MaxRequestBodySize, which closes the connection; so Kestrel reads
    /// the rest of the body and throws it away, and the connection lives. No token is passed: asking for
    /// RequestAborted allocates, and a read fails by itself when its connection does.
    /// </remarks>
    public async ValueTask<T> ReadAsync<T>(HttpRequest request, IPayloadCodec<T> codec)
        where T : struct
    {
        _message.Require(request);
        if (request.ContentLength > limits.MessageBytes)
        {
            throw TooLarge();
        }

        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync();
            var buffer = read.Buffer;
            var consumed = buffer.End;
            try
            {
                if (buffer.Length > limits.MessageBytes)
                {
                    throw TooLarge();
                }

                if (read.IsCompleted)
                {
                    return codec.Read(buffer);
                }

                consumed = buffer.Start;
            }
            finally
            {
                body.AdvanceTo(consumed, buffer.End);
            }
        }
    }

    /// <summary>Reads a body of many messages; each is bounded, the body is not.</summary>
    public async Task ReadStreamAsync<T>(HttpRequest request, IPayloadCodec<T> codec, Action<T> take)
        where T : struct
    {
        _stream.Require(request);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bodySize)
        {
            bodySize.MaxRequestBodySize = null;
        }

        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync();
            var buffer = read.Buffer;
            var examined = buffer.End; // Reading takes messages off the buffer, not off its end.
            try
            {
                while (format.Framing.TryRead(ref buffer, read.IsCompleted, limits.MessageBytes, out var message))
                {
                    take(codec.Read(message));
                }
            }
            finally
            {
                body.AdvanceTo(buffer.Start, examined);
            }

            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    /// <summary>Answers with one message: JSON as it is written, so in chunks; protobuf, whose length is known, with its length in the header.</summary>
    public Task AnswerAsync<T>(HttpResponse response, IPayloadCodec<T> codec, T answer)
        where T : struct
    {
        response.ContentType = format.ContentType;
        return format.IsText ? AnswerInChunksAsync(response, codec, answer) : AnswerWithLengthAsync(response, codec, answer);
    }

    // Once started, the body's writer hands out the transport's own memory; the end of the request flushes it.
    private static async Task AnswerInChunksAsync<T>(HttpResponse response, IPayloadCodec<T> codec, T answer)
        where T : struct
    {
        await response.StartAsync();
        codec.Write(response.BodyWriter, answer);
    }

    private async Task AnswerWithLengthAsync<T>(HttpResponse response, IPayloadCodec<T> codec, T answer)
        where T : struct
    {
        var buffer = Buffers.Get();
        try
        {
            codec.Write(buffer, answer);
            response.ContentLength = buffer.Length;
            await response.StartAsync();
            System.Buffers.BuffersExtensions.Write(response.BodyWriter, buffer.Written.Span);
        }
        finally
        {
            Buffers.Return(buffer);
        }
    }

    private RefusedException TooLarge() =>
        new(Refusal.TooLarge, $"the message is over the limit of {limits.MessageBytes} bytes; send less text");
}
