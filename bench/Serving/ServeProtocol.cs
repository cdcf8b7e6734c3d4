using System.Globalization;
using Bench.Records;

namespace Bench.Serving;

/// <summary>
/// What a served process says and hears: one line a message. Once it listens it says <c>ready contender address</c> on its
/// standard output. Where it is attended, its standard input holds requests, and its end says that the parent is gone.
/// </summary>
internal static class ServeProtocol
{
    /// <summary>The first word of the line that says that clients can connect.</summary>
    public const string Ready = "ready";

    /// <summary>Asks what the process has spent since its start: answered by <c>usage microseconds bytes</c>.</summary>
    public const string Usage = "usage";

    private const double MicrosecondsPerSecond = 1e6;

    public static string ReadyLine(string contender, ServedAddress address) => $"{Ready} {contender} {address}";

    /// <summary>The address in a readiness line; null where the line is none.</summary>
    public static string? AddressIn(string line) => line.Split(' ', 3) is [Ready, _, var address] ? address : null;

    public static string UsageLine(ProcessRecord usage) =>
        string.Create(CultureInfo.InvariantCulture, $"{Usage} {usage.CpuSeconds * MicrosecondsPerSecond:0} {usage.PeakMemoryBytes}");

    /// <summary>The answer to <see cref="Usage"/>; null where the line is none.</summary>
    public static ProcessRecord? UsageIn(string line) =>
        line.Split(' ') is [Usage, var cpu, var peak]
        && long.TryParse(cpu, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
        && long.TryParse(peak, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new ProcessRecord(microseconds / MicrosecondsPerSecond, bytes)
            : null;
}
