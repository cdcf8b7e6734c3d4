using System.Globalization;
using Bench.Records;

namespace Bench.Load;

/// <summary>Tells whether the driver, rather than the server, decided the latencies: they then say nothing of the protocol.</summary>
internal static class Bottleneck
{
    // Loopback answers take a tenth of it: a driver that is later than this is out of its depth.
    private const double LatenessBound = 1_000;

    // What the driver adds to a latency that is long anyway may be a tenth of it.
    private const double ShareOfLatency = 0.1;

    // Beyond this, threads wait for a core as a rule.
    private const double Saturated = 0.9;

    private const double LatenessQuantile = 0.99;

    /// <summary>Why the run is void; null where it is not.</summary>
    /// <param name="samples">What was measured.</param>
    /// <param name="client">What the driver's process spent.</param>
    /// <param name="server">What the server's spent; null where it is not known.</param>
    /// <param name="sharesProcess">Whether the server ran in the driver's process.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="cores">Of this machine.</param>
    public static string? Of(LoadSamples samples, ProcessRecord client, ProcessRecord? server, bool sharesProcess, double seconds, int cores)
    {
        var late = samples.Lateness.At(LatenessQuantile) ?? 0;
        if (late > Math.Max(LatenessBound, ShareOfLatency * (samples.Corrected.At(LatenessQuantile) ?? 0)))
        {
            return string.Create(CultureInfo.InvariantCulture, $"the client was the bottleneck: at p99 its sends left {late / 1_000:0.0} ms late, with room for them (bound: 1 ms, or a tenth of the latency)");
        }

        var busy = client.CpuSeconds / seconds / cores;
        if (busy > Saturated)
        {
            return sharesProcess
                ? string.Create(CultureInfo.InvariantCulture, $"client and server share a process, which kept {busy:P0} of the cores busy: which of them was the bottleneck can't be told")
                : string.Create(CultureInfo.InvariantCulture, $"the client was the bottleneck: it kept {busy:P0} of the cores busy (bound: {Saturated:P0})");
        }

        var both = (client.CpuSeconds + (server?.CpuSeconds ?? 0)) / seconds / cores;
        return server is not null && both > Saturated && client.CpuSeconds > server.CpuSeconds
            ? string.Create(CultureInfo.InvariantCulture, $"client and server kept {both:P0} of this machine's cores busy, and the client had the larger part: with more cores the server might have done better")
            : null;
    }
}
