using Bench.Load;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;
using Servers.Application;

namespace Bench.Workloads;

/// <summary>
/// A workload beside subscribers, each on a connection of its own, off which nothing is read any more: what they cost the
/// others. That their program does not read would not do: some libraries go on reading for it.
/// </summary>
/// <param name="inner">The workload.</param>
/// <param name="count">How many there are, of the room and of the ticker alike.</param>
internal sealed class BesideStalled(Workload inner, int count) : Workload
{
    // Between them, so many messages that each subscriber is sent two thousand or so, some hundred kilobytes: more than the
    // buffers of the memory wire and a room's history hold.
    private const int FillingMessages = 32_000;
    private const int LeastFillingExchanges = 20;
    private const int MostFillingExchanges = 2_000;

    /// <summary>How many do not read.</summary>
    public int Count => count;

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
        IAsyncDisposable begun = stalled;
        try
        {
            for (var i = 0; i < count; i++)
            {
                await stalled.AddAsync(await stage.ConnectThroughAsync(stalled.Hold, cancellationToken), cancellationToken);
            }

            stalled.Stall();
            var exchange = new Exchange(await inner.PrepareAsync(stage, cancellationToken), stalled);
            begun = exchange;
            await FillAsync(exchange);
            return exchange;
        }
        catch
        {
            await begun.DisposeAsync();
            throw;
        }
    }

    public override PayloadBytes Payload(PayloadEncoding encoding) => inner.Payload(encoding);

    // As long as buffers on the way still take what is sent, one that does not read costs what any other subscriber costs.
    private async ValueTask FillAsync(IExchange exchange)
    {
        var exchanges = Math.Clamp(FillingMessages / inner.MessagesPerExchange, LeastFillingExchanges, MostFillingExchanges);
        for (var turn = 0; turn < exchanges; turn++)
        {
            await exchange.RunAsync(turn);
        }
    }

    private sealed class Stalled : IAsyncDisposable
    {
        private readonly StallGate _gate = new();
        private readonly Stack<IAsyncDisposable> _open = [];

        /// <summary>Puts the gate before a connection.</summary>
        public Stream Hold(Stream connection) => new HoldingStream(connection, _gate);

        public async Task AddAsync(IContenderClient client, CancellationToken cancellationToken)
        {
            _open.Push(client);
            _open.Push(await client.Chat.JoinAsync(new JoinRequest(Corpus.Room), cancellationToken));
            _open.Push(await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), cancellationToken));
        }

        /// <summary>Has nothing read any more.</summary>
        public void Stall() => _gate.Close();

        public async ValueTask DisposeAsync()
        {
            _gate.Release(); // So that they can take their leave.
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
