namespace Bench.Sweeps;

/// <summary>A place where the winner changes between two neighbouring points: both winners are told apart from each other at both.</summary>
/// <param name="Axis">What grows from one point to the other: text or in flight.</param>
/// <param name="At">What stays the same.</param>
/// <param name="From">The smaller value.</param>
/// <param name="To">The larger value.</param>
/// <param name="Before">Who wins at the smaller.</param>
/// <param name="After">Who wins at the larger.</param>
internal sealed record Flip(string Axis, string At, int From, int To, string Before, string After);
