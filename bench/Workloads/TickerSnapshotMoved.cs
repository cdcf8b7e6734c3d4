using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>The quotes of all symbols, one of which has moved since they were last asked for: a cache that asks whether they still hold is always told no.</summary>
internal sealed class TickerSnapshotMoved : Workload
{
    private static readonly TickerSnapshot s_unmoved = new();

    public override string Name => "ticker-snapshot-moved";

    public override string Summary => $"{s_unmoved.Summary}, one of them moved since they were last asked for";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Snapshot];

    public override int MessagesPerExchange => s_unmoved.MessagesPerExchange;

    public override string VariantOf => s_unmoved.Name;

    public override bool MovesFeed => true;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(new QuoteMover(stage.Feed), await stage.ConnectAsync(cancellationToken));

    public override PayloadBytes Payload(PayloadEncoding encoding) => s_unmoved.Payload(encoding);

    private sealed class Exchange(QuoteMover mover, IContenderClient client) : IExchange
    {
        private readonly Quote _first = Market.Quotes[0];

        private readonly Tally _expected = Tally.Of<Quote>([QuoteMover.Moved(Market.Quotes[0]), .. Market.Quotes.Skip(1)]);

        public int Period => 1;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            var at = mover.Move(_first);
            return Sum((await client.Ticker.SnapshotAsync(CancellationToken.None)).Span, at);
        }

        public Tally Expected(long turn) => _expected;

        public ValueTask DisposeAsync() => client.DisposeAsync();

        // Whichever quote was traded at that time counts as traded at 0: only the first may have been.
        private static Tally Sum(ReadOnlySpan<Quote> quotes, long at)
        {
            var tally = default(Tally);
            foreach (ref readonly var quote in quotes)
            {
                tally = tally.Then((quote.At == at ? quote with { At = 0 } : quote).Fingerprint());
            }

            return tally;
        }
    }
}
