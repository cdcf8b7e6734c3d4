using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Payloads.Encodings;

/// <summary>A list of messages as one JSON array.</summary>
internal sealed class JsonArrayCodec<T>(JsonTypeInfo<T> element, JsonTypeInfo<T[]> array) : IPayloadCodec<ReadOnlyMemory<T>>
    where T : struct
{
    public void Write(IBufferWriter<byte> output, in ReadOnlyMemory<T> message)
    {
        var writer = JsonWriterCache.Rent(output);
        writer.WriteStartArray();
        foreach (ref readonly var item in message.Span)
        {
            JsonSerializer.Serialize(writer, item, element);
        }

        writer.WriteEndArray();
        JsonWriterCache.Return(writer);
    }

    public ReadOnlyMemory<T> Read(in ReadOnlySequence<byte> input) => JsonInput.Read(input, array);
}
