using Bench.Workloads;
using Servers.Wires;

namespace Bench.Sizes;

/// <summary>Counts what a cell's exchanges move at the wire: a pass of its own, never timed.</summary>
internal static class SizePass
{
    // Odd, so that the median is one of them. The median, because now and then an exchange also carries what belongs to
    // none: a Date header that HPACK has to send anew, a frame cut in two.
    private const int Exchanges = 15;

    // A settings acknowledgement may trail the answer; the wire is taken to be at rest when nothing has passed for this long.
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(2);

    public static async Task<SizeRow> CountAsync(Cell cell, CancellationToken cancellationToken)
    {
        var counter = new ByteCounter();
        await using var session = await Session.OpenAsync(cell, counter, cancellationToken);
        var first = await AtRestAsync(counter, cancellationToken);
        var exchanges = new WireBytes[Exchanges];
        var before = first;
        for (var i = 0; i < exchanges.Length; i++)
        {
            await session.RunPacedAsync();
            var after = await AtRestAsync(counter, cancellationToken);
            exchanges[i] = new WireBytes(after.Up - before.Up, after.Down - before.Down);
            before = after;
        }

        session.Check();
        var payload = cell.Workload.Payload(cell.Lane.Contender.Encoding);
        return new SizeRow(
            cell.Id,
            cell.Emulation,
            new WireBytes(payload.Up, payload.Down),
            first,
            new WireBytes(
                Median(exchanges.Select(static exchange => exchange.Up)),
                Median(exchanges.Select(static exchange => exchange.Down))));
    }

    private static async Task<WireBytes> AtRestAsync(ByteCounter counter, CancellationToken cancellationToken)
    {
        var before = Read(counter);
        while (true)
        {
            await Task.Delay(s_rest, cancellationToken);
            var now = Read(counter);
            if (now == before)
            {
                return now;
            }

            before = now;
        }
    }

    private static WireBytes Read(ByteCounter counter) => new(counter.Up - counter.UpkeepUp, counter.Down - counter.UpkeepDown);

    private static long Median(IEnumerable<long> values) => values.Order().ElementAt(Exchanges / 2);
}
