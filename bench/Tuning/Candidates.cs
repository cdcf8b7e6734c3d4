using Servers.Connections;

namespace Bench.Tuning;

/// <summary>Which values of a setting are worth trying beside its default.</summary>
internal static class Candidates
{
    private const int Kibi = 1024;

    // Each twice the one before: two that are nearer are hardly ever told apart.
    private static readonly int[] s_connections = [1, 2, 4, 8, 16, 32, 64];

    private static readonly int[] s_streams = [4, 16, 64, 256, 1024];
    private static readonly int[] s_windows = [128 * Kibi, Kibi * Kibi, 4 * Kibi * Kibi];
    private static readonly int[] s_buffers = [Kibi, 16 * Kibi, 64 * Kibi];

    // Up to here a client of HTTP/2 has one connection by default.
    private static readonly int s_defaultStreams = new Microsoft.AspNetCore.Server.Kestrel.Core.Http2Limits().MaxStreamsPerConnection;

    /// <summary>The values, or why there are none.</summary>
    /// <param name="choice">The setting, as a contender has it.</param>
    /// <param name="chosen">What has been chosen of the others.</param>
    /// <param name="inFlight">How many exchanges are in flight.</param>
    public static (IReadOnlyList<int> Values, string? WhyNone) Of(SettingChoice choice, ConnectionSettings chosen, int inFlight)
    {
        if (choice.Setting == ConnectionSetting.Connections)
        {
            return inFlight == 1
                ? ([], "with one exchange in flight there is one connection, however many there may be")
                : (Connections(choice, inFlight), null);
        }

        if (choice.Setting == ConnectionSetting.Streams)
        {
            return chosen.Connections is not null
                ? ([], "with a chosen number of connections none is opened when streams are used up")
                : Streams(inFlight);
        }

        return (choice.Setting == ConnectionSetting.Window ? s_windows : s_buffers, null);
    }

    private static int[] Connections(SettingChoice choice, int inFlight) =>
    [
        .. s_connections.Append(ConnectionStrategy.PerWorker.Most)
            .Where(value => value < inFlight || value == ConnectionStrategy.PerWorker.Most)
            .Where(value => value != (choice.DefaultValue ?? (inFlight <= s_defaultStreams ? ConnectionStrategy.One.Most : null))),
    ];

    private static (IReadOnlyList<int> Values, string? WhyNone) Streams(int inFlight)
    {
        int[] values = [.. s_streams.Where(value => inFlight > s_defaultStreams ? value != s_defaultStreams : value < inFlight)];
        return values.Length > 0 ? (values, null) : ([], $"{inFlight} in flight do not use up the streams of one connection");
    }
}
