namespace Bench.Push;

/// <summary>How push delivery is measured.</summary>
/// <param name="Rate">Updates per second.</param>
/// <param name="Duration">How long, the warm-up left out.</param>
internal sealed record PushOptions(double Rate, TimeSpan Duration)
{
    /// <summary>How long updates are published before any counts: compiled code and grown pools, not a second more.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the last update is waited for, polls left out, before it is called lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many updates are published in so long; one at the least.</summary>
    public int Updates(TimeSpan duration) => Math.Max(1, (int)Math.Round(Rate * duration.TotalSeconds));
}
