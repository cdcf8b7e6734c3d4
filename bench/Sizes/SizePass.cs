using Bench.Workloads;
using Servers.Wires;

namespace Bench.Sizes;

/// <summary>Counts what a cell's exchanges move at the wire: a pass of its own, never timed.</summary>
internal static class SizePass
{
    // The least of so many is what is reported: it repeats. A Date header that HPACK has to send anew, or a frame that a
    // busy writer cut in two, adds a few bytes to an exchange now and then.
    private const int Exchanges = 15;
    private const int Sessions = 3;

    // A settings acknowledgement may trail the answer; the wire is taken to be at rest when nothing has passed for this long.
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(2);

    public static async Task<SizeRow> CountAsync(Cell cell, CancellationToken cancellationToken)
    {
        var first = new List<WireBytes>();
        var steady = new List<WireBytes>();
        for (var i = 0; i < Sessions; i++)
        {
            await CountAsync(cell, first, steady, cancellationToken);
        }

        var payload = cell.Workload.Payload(cell.Lane.Contender.Encoding);
        return new SizeRow(cell.Id, cell.Emulation, new WireBytes(payload.Up, payload.Down), Least(first), Least(steady));
    }

    private static async Task CountAsync(Cell cell, List<WireBytes> first, List<WireBytes> steady, CancellationToken cancellationToken)
    {
        var counter = new ByteCounter();
        await using var session = await Session.OpenAsync(cell, counter, cancellationToken);
        var before = await AtRestAsync(counter, cancellationToken);
        first.Add(before);
        for (var i = 0; i < Exchanges; i++)
        {
            await session.RunPacedAsync();
            var after = await AtRestAsync(counter, cancellationToken);
            steady.Add(new WireBytes(after.Up - before.Up, after.Down - before.Down));
            before = after;
        }

        session.Check();
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

    private static WireBytes Least(IEnumerable<WireBytes> counted) =>
        counted.Aggregate(static (left, right) => new WireBytes(Math.Min(left.Up, right.Up), Math.Min(left.Down, right.Down)));
}
