using System.Globalization;

namespace Bench.Load;

/// <summary>How a load is sent.</summary>
internal sealed record LoadOptions
{
    /// <summary>Messages per second over all connections; null for a closed loop, which sends as fast as answers come.</summary>
    public double? Rate { get; init; } = 1_000;

    /// <summary>How many clients share the rate, in turn.</summary>
    public int Connections { get; init; } = 1;

    /// <summary>How many messages of one connection may be unanswered before the next has to wait.</summary>
    public int InFlight { get; init; } = 16;

    /// <summary>How long is measured.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long is sent before that, at the same rate.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How the send times lie.</summary>
    public Arrivals Arrivals { get; init; } = Arrivals.Constant;

    /// <summary>How many messages a closed loop sends.</summary>
    public int Messages { get; init; } = 1_000_000;

    /// <summary>When nothing passes on the wire; null for never.</summary>
    public Stall? Stall { get; init; }

    /// <summary>How long answers are waited for once all has been sent.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The rate in words: "1,000/s".</summary>
    public string RateText => Rate is { } rate ? rate.ToString("#,0.###", CultureInfo.InvariantCulture) + "/s" : "as fast as answers come";
}
