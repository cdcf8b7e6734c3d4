namespace Bench.Crank;

/// <summary>One figure, as Crank reads it.</summary>
/// <param name="Timestamp">When it was taken.</param>
/// <param name="Name">The name of its metadata.</param>
/// <param name="Value">The figure.</param>
internal sealed record CrankMeasurement(DateTimeOffset Timestamp, string Name, double Value);
