namespace Bench.Workloads;

/// <summary>How messages flow in one exchange.</summary>
internal enum Shape
{
    /// <summary>One request, one answer.</summary>
    Unary,

    /// <summary>Messages up and answers down at once.</summary>
    Duplex,

    /// <summary>One sends, many receive.</summary>
    FanOut,

    /// <summary>One request, a stream of answers.</summary>
    ServerStream,

    /// <summary>A stream of requests, one answer.</summary>
    ClientStream,
}
