namespace Bench.Micro;

/// <summary>What BenchmarkDotNet measured of one cell.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Nanoseconds">Per exchange, one sample an iteration.</param>
/// <param name="AllocatedBytes">Per exchange; null where it could not be read.</param>
/// <param name="Failure">Why there is no number; null where there is.</param>
internal sealed record MicroResult(string Cell, IReadOnlyList<double> Nanoseconds, long? AllocatedBytes, string? Failure);
