using System.Buffers;

namespace Payloads.Encodings;

/// <summary>Writes and reads one kind of message in one encoding. Safe for use by many threads at once.</summary>
/// <typeparam name="T">The message.</typeparam>
public interface IPayloadCodec<T>
    where T : struct
{
    /// <summary>Appends the encoded message.</summary>
    void Write(IBufferWriter<byte> output, in T message);

    /// <summary>Reads a message that fills the input.</summary>
    /// <exception cref="MalformedPayloadException">The input is not one whole message of this kind.</exception>
    T Read(in ReadOnlySequence<byte> input);
}
