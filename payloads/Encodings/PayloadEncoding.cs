using System.Collections.Frozen;

namespace Payloads.Encodings;

/// <summary>A way to turn messages into bytes: an axis of its own, apart from the protocol that carries them.</summary>
public abstract class PayloadEncoding
{
    private FrozenDictionary<Type, object>? _codecs;

    /// <summary>Source-generated System.Text.Json.</summary>
    public static PayloadEncoding Json { get; } = new JsonEncoding();

    /// <summary>Protocol Buffers, by Google.Protobuf's generated classes.</summary>
    public static PayloadEncoding Protobuf { get; } = new ProtobufEncoding();

    /// <summary>Every encoding.</summary>
    public static IReadOnlyList<PayloadEncoding> All { get; } = [Json, Protobuf];

    /// <summary>The ID: <c>json</c> or <c>protobuf</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The media type of a body in this encoding.</summary>
    public abstract string MediaType { get; }

    /// <summary>True where the encoded bytes are UTF-8 text.</summary>
    public abstract bool IsText { get; }

    /// <summary>The codec of a message type: resolve it once and keep it.</summary>
    /// <exception cref="NotSupportedException">The type is none of the suite's messages.</exception>
    public IPayloadCodec<T> Codec<T>()
        where T : struct
    {
        _codecs ??= CreateCodecs().ToFrozenDictionary(static codec => codec.Message, static codec => codec.Codec);
        return _codecs.TryGetValue(typeof(T), out var codec)
            ? (IPayloadCodec<T>)codec
            : throw new NotSupportedException($"{Name} has no codec for {typeof(T)}");
    }

    private protected abstract IEnumerable<(Type Message, object Codec)> CreateCodecs();
}
