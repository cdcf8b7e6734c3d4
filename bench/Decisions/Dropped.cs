namespace Bench.Decisions;

/// <summary>An option that is out.</summary>
/// <param name="Option">Which.</param>
/// <param name="Why">Why.</param>
internal sealed record Dropped(string Option, string Why);
