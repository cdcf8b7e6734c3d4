using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>The quotes of all symbols.</summary>
internal sealed class TickerSnapshot : Workload
{
    public override string Name => "ticker-snapshot";

    public override string Summary => $"the quotes of {Market.Quotes.Count} symbols";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Snapshot];

    public override int MessagesPerExchange => Market.Quotes.Count;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(await stage.ConnectAsync(cancellationToken));

    public override PayloadBytes Payload(PayloadEncoding encoding) => new(
        PayloadBytes.Of(encoding, default(SnapshotRequest)),
        PayloadBytes.Of<ReadOnlyMemory<Quote>>(encoding, Market.Quotes.ToArray()));

    private sealed class Exchange(IContenderClient client) : IExchange
    {
        private readonly Tally _expected = Tally.Of<Quote>(Market.Quotes.ToArray());

        public int Period => 1;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            var quotes = await client.Ticker.SnapshotAsync(CancellationToken.None);
            return Tally.Of(quotes.Span);
        }

        public Tally Expected(long turn) => _expected;

        public ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
