namespace Bench.Records;

/// <summary>An interval that holds a median, whatever its samples are drawn from.</summary>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound.</param>
/// <param name="Coverage">How often such an interval holds the true median.</param>
internal sealed record LaunchInterval(double Lower, double Upper, double Coverage);
