namespace Bench.Load;

/// <summary>A time during which nothing passes on the wire, as if the server stood still.</summary>
/// <param name="Length">How long.</param>
/// <param name="At">From when on, counted from the first measured message.</param>
internal sealed record Stall(TimeSpan Length, TimeSpan At);
