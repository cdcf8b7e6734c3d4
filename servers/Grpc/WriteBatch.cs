using Grpc.Core;

namespace Servers.Grpc;

/// <summary>How much is written before it is flushed, where more is at hand.</summary>
internal static class WriteBatch
{
    /// <summary>Some 10 KiB of ticks: enough to make a flush cheap, little enough to keep the other end fed.</summary>
    public const int Items = 256;

    /// <summary>Writes without a flush.</summary>
    public static WriteOptions Buffered { get; } = new(WriteFlags.BufferHint);
}
