using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;
using Servers.Application;

namespace Bench.Workloads;

/// <summary>A workload beside subscribers, each on a connection of its own, that never read what they are sent: what they cost the others.</summary>
/// <param name="inner">The workload.</param>
/// <param name="count">How many there are, of the room and of the ticker alike.</param>
internal sealed class BesideStalled(Workload inner, int count) : Workload
{
    public override string Name => inner.Name;

    public override string Summary => $"{inner.Summary}, beside {count} who do not read";

    public override Shape Shape => inner.Shape;

    public override IReadOnlyList<Operation> Operations { get; } = [.. inner.Operations.Union([Operation.Join, Operation.Follow])];

    public override int MessagesPerExchange => inner.MessagesPerExchange;

    public override int InFlight => inner.InFlight;

    public override int? PostedTextBytes => inner.PostedTextBytes;

    public override bool ConnectsAnew => inner.ConnectsAnew;

    public override bool MovesFeed => inner.MovesFeed;

    public override ServiceLimits Limits => inner.Limits;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken)
    {
        var stalled = new Stalled();
        try
        {
            for (var i = 0; i < count; i++)
            {
                await stalled.AddAsync(await stage.ConnectAsync(cancellationToken), cancellationToken);
            }

            return new Exchange(await inner.PrepareAsync(stage, cancellationToken), stalled);
        }
        catch
        {
            await stalled.DisposeAsync();
            throw;
        }
    }

    public override PayloadBytes Payload(PayloadEncoding encoding) => inner.Payload(encoding);

    private sealed class Stalled : IAsyncDisposable
    {
        private readonly Stack<IAsyncDisposable> _open = [];

        public async Task AddAsync(IContenderClient client, CancellationToken cancellationToken)
        {
            _open.Push(client);
            _open.Push(await client.Chat.JoinAsync(new JoinRequest(Corpus.Room), cancellationToken));
            _open.Push(await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), cancellationToken));
        }

        public async ValueTask DisposeAsync()
        {
            while (_open.TryPop(out var one))
            {
                await one.DisposeAsync();
            }
        }
    }

    private sealed class Exchange(IExchange inner, Stalled stalled) : IExchange
    {
        public int Period => inner.Period;

        public ValueTask<Tally> RunAsync(long turn) => inner.RunAsync(turn);

        public ValueTask<Tally> RunPacedAsync(long turn) => inner.RunPacedAsync(turn);

        public Tally Expected(long turn) => inner.Expected(turn);

        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await stalled.DisposeAsync();
        }
    }
}
