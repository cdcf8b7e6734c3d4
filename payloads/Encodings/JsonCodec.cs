using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Payloads.Encodings;

internal sealed class JsonCodec<T>(JsonTypeInfo<T> type) : IPayloadCodec<T>
    where T : struct
{
    public void Write(IBufferWriter<byte> output, in T message)
    {
        var writer = JsonWriterCache.Rent(output);
        JsonSerializer.Serialize(writer, message, type);
        JsonWriterCache.Return(writer);
    }

    public T Read(in ReadOnlySequence<byte> input) => JsonInput.Read(input, type);
}
