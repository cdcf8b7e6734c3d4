using Bench.Workloads;
using Servers;

namespace Bench.Fuzzing;

/// <summary>What holds for a host whatever it has been sent: the suite's own workloads are answered right, and nobody is left behind.</summary>
internal static class HostCheck
{
    // Those whose answers do not depend on what a host has been sent before.
    private static readonly string[] s_workloads = ["chat-send", "chat-converse", "chat-broadcast", "ticker-fanout", "ticker-ingest"];

    // Leaving takes effect once the host has noticed it; whoever is still there after this stays.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <exception cref="FuzzFindingException">It does not.</exception>
    public static async Task VerifyAsync(ContenderHost host, CancellationToken cancellationToken)
    {
        foreach (var workload in WorkloadCatalog.All.Where(static workload => s_workloads.Contains(workload.Name)))
        {
            await using var exchange = await workload.PrepareAsync(new Stage(host, counter: null), cancellationToken);
            var (actual, expected) = (await exchange.RunAsync(turn: 0).AsTask().WaitAsync(s_patience, cancellationToken), exchange.Expected(turn: 0));
            if (actual != expected)
            {
                throw new FuzzFindingException(
                    $"{workload.Name} is answered wrongly: expected {expected.Count} items summing to {expected.Sum:x16}, decoded {actual.Count} summing to {actual.Sum:x16}");
            }
        }

        await NobodyIsLeftAsync(host, cancellationToken);
    }

    private static async Task NobodyIsLeftAsync(ContenderHost host, CancellationToken cancellationToken)
    {
        var end = Environment.TickCount64 + (long)s_patience.TotalMilliseconds;
        while (host.Rooms.AllMembers > 0 || host.Feed.Subscribers > 0)
        {
            if (Environment.TickCount64 > end)
            {
                throw new FuzzFindingException($"{host.Rooms.AllMembers} members and {host.Feed.Subscribers} subscribers are left behind by connections that have ended");
            }

            await Task.Delay(1, cancellationToken);
        }
    }
}
