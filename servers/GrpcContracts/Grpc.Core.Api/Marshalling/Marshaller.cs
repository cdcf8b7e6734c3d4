namespace Grpc.Core;

/// <summary>Turns messages of one type to bytes and back.</summary>
public class Marshaller<T>
{
    /// <summary>A marshaller over byte arrays.</summary>
    public Marshaller(Func<T, byte[]> serializer, Func<byte[], T> deserializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        ArgumentNullException.ThrowIfNull(deserializer);
        Serializer = serializer;
        Deserializer = deserializer;
        ContextualSerializer = SerializeThroughArray;
        ContextualDeserializer = DeserializeThroughArray;
    }

    /// <summary>A marshaller that writes to and reads from the transport's own buffers.</summary>
    public Marshaller(Action<T, SerializationContext> serializer, Func<DeserializationContext, T> deserializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        ArgumentNullException.ThrowIfNull(deserializer);
        ContextualSerializer = serializer;
        ContextualDeserializer = deserializer;
        Serializer = static _ => throw OnlyContextual();
        Deserializer = static _ => throw OnlyContextual();
    }

    public Func<T, byte[]> Serializer { get; }

    public Func<byte[], T> Deserializer { get; }

    public Action<T, SerializationContext> ContextualSerializer { get; }

    public Func<DeserializationContext, T> ContextualDeserializer { get; }

    private static NotImplementedException OnlyContextual() =>
        new("This marshaller was made with contextual functions: use ContextualSerializer and ContextualDeserializer.");

    private void SerializeThroughArray(T message, SerializationContext context) => context.Complete(Serializer(message));

    private T DeserializeThroughArray(DeserializationContext context) => Deserializer(context.PayloadAsNewBuffer());
}
