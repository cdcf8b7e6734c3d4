using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Payloads.Encodings;

internal static class JsonInput
{
    public static T Read<T>(in ReadOnlySequence<byte> input, JsonTypeInfo<T> type)
    {
        try
        {
            var reader = new Utf8JsonReader(input);
            var value = JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("null");
            return reader.Read() ? throw new JsonException("more than one value") : value;
        }
        catch (Exception malformed) when (malformed is JsonException or IndexOutOfRangeException)
        {
            // Utf8JsonReader runs past its buffer on a literal that is wrong and cut between two segments.
            throw new MalformedPayloadException(typeof(T), "json", malformed);
        }
    }
}
