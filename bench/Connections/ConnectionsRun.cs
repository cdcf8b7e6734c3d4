using Bench.Records;
using Bench.Serving;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Connections;

/// <summary>Opens a crowd of idle clients, reads what they take, broadcasts once and closes them.</summary>
/// <param name="headroom">Says when no more memory is to be taken.</param>
/// <param name="progress">Told how many are open, now and then.</param>
internal sealed class ConnectionsRun(MemoryHeadroom headroom, Action<ConnectionsCell, int> progress)
{
    // What is made once, and kept, is made by these. Few: what they leave in pools is used again, and missing from what is counted.
    private const int WarmUpClients = 4;

    // The slowest contender reaches a hundred thousand in a few seconds; who waits longer waits for nothing.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    // A poll is on its way before the server holds it: some milliseconds, more on a busy machine.
    private static readonly TimeSpan s_arrival = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(5);

    public async Task<ConnectionsRecord> RunAsync(ConnectionsCell cell, CancellationToken cancellationToken)
    {
        await using IServed served = cell.Lane.Wire.Addressing == WireAddressing.None
            ? await ServedHere.StartAsync(cell.Lane, cancellationToken)
            : await ServedProcess.StartAsync(cell.Lane, cancellationToken);
        await using (var few = new Crowd(Connect, cell with { Count = Math.Min(cell.Count, WarmUpClients), PerConnection = 1 }))
        {
            await few.OpenAsync(static () => null, static _ => { }, cancellationToken);
            await few.BroadcastAsync(s_patience, cancellationToken);
        }

        await using var crowd = new Crowd(Connect, cell);
        var before = await Reading.TakeAsync(served, cancellationToken);
        var opening = await crowd.OpenAsync(() => Gone(served) ?? headroom.WhyStop(), opened => progress(cell, opened), cancellationToken);
        var unknown = served is ServedHere here && !cell.Polls ? await MissingAsync(here, crowd.Opened, cancellationToken) : null;
        var taken = (await Reading.TakeAsync(served, cancellationToken)).Since(before);
        var broadcast = crowd.Opened == 0 ? null : await crowd.BroadcastAsync(s_patience, cancellationToken);
        var reached = crowd.Reached;
        var closing = await crowd.CloseAsync();
        return new ConnectionsRecord(
            cell.Id,
            cell.Lane.Contender.Name,
            cell.Lane.Wire.Name,
            cell.Kind,
            cell.Count,
            crowd.Opened,
            Math.Round(opening.TotalSeconds, 4),
            Each(taken.Server?.ManagedBytes),
            taken.Server is null ? null : Each(taken.Client.ManagedBytes),
            Each(taken.Total.ManagedBytes) ?? 0,
            Each(taken.Total.ResidentBytes),
            broadcast is null ? null : Math.Round(broadcast.Value.TotalSeconds, 6),
            reached,
            Math.Round(closing.TotalSeconds, 4),
            crowd.Stopped ?? unknown ?? (reached < crowd.Opened ? $"the broadcast reached {reached} of {crowd.Opened} within {s_patience.TotalSeconds:0} s" : null));

        ValueTask<IContenderClient> Connect(CancellationToken give) => cell.Lane.Contender.ConnectAsync(served.Dialer, ServiceLimits.Default, give);

        double? Each(long? bytes) => crowd.Opened == 0 ? null : bytes / (double)crowd.Opened is { } each ? Math.Round(each, 1) : null;
    }

    // Why some of those that were opened are not subscribed; null where all are, which may take a moment.
    private static async Task<string?> MissingAsync(ServedHere here, int opened, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (here.Host.Feed.Subscribers < opened)
        {
            if (TimeProvider.System.GetElapsedTime(start) >= s_arrival)
            {
                return $"the server has {here.Host.Feed.Subscribers} of {opened} subscriptions";
            }

            await Task.Delay(s_glance, cancellationToken);
        }

        return null;
    }

    private static string? Gone(IServed served) => served.Gone.IsCompletedSuccessfully ? served.Gone.Result : null;
}
