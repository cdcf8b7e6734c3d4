using System.Buffers;
using Payloads.Encodings;
using Servers.Application;

namespace Servers.Rest.Framing;

/// <summary>How messages follow each other in a streamed body. Safe for use by many threads at once.</summary>
internal abstract class MessageFraming
{
    /// <summary>The media type of such a body.</summary>
    public abstract string MediaType { get; }

    public static MessageFraming For(PayloadEncoding encoding) => encoding.IsText ? new LineFraming() : new DelimitedFraming();

    /// <summary>Appends one encoded and framed message.</summary>
    public abstract void Write<T>(PayloadBuffer output, IPayloadCodec<T> codec, in T message)
        where T : struct;

    /// <summary>Takes the next message off the buffer.</summary>
    /// <param name="buffer">What has been received; what is left of it afterwards.</param>
    /// <param name="isLast">True where nothing follows the buffer.</param>
    /// <param name="limit">The most bytes that a message may have.</param>
    /// <param name="message">The message, without its framing.</param>
    /// <returns>False where the buffer holds no whole message.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TooLarge"/>: a message over the limit, as soon as that shows; <see cref="Refusal.Malformed"/>: no framing.
    /// </exception>
    public abstract bool TryRead(ref ReadOnlySequence<byte> buffer, bool isLast, int limit, out ReadOnlySequence<byte> message);

    protected static RefusedException TooLarge(int limit) =>
        new(Refusal.TooLarge, $"a message of the stream is over the limit of {limit} bytes; send it in smaller ones");
}
