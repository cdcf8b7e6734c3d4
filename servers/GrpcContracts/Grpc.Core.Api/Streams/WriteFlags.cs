namespace Grpc.Core;

/// <summary>Hints for a write.</summary>
[Flags]
public enum WriteFlags
{
    /// <summary>More follows soon: it need not be flushed.</summary>
    BufferHint = 1,

    /// <summary>Not worth compressing.</summary>
    NoCompress = 2,
}
