namespace Bench.Browsers;

/// <summary>How protocols are measured in a browser.</summary>
/// <param name="Rate">Ticks published, or messages posted, per second.</param>
/// <param name="Duration">How long, the warm-up left out.</param>
/// <param name="PollEvery">How long a client that polls waits before each poll.</param>
internal sealed record BrowserOptions(double Rate, TimeSpan Duration, TimeSpan PollEvery)
{
    /// <summary>How long the same goes on before any counts: the browser compiles what runs often, as .NET does.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(2);
}
