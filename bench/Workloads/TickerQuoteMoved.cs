using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>The quote of one symbol, which has moved since it was last asked for: a cache that asks whether it still holds is always told no.</summary>
internal sealed class TickerQuoteMoved : Workload
{
    private static readonly TickerQuote s_unmoved = new();

    public override string Name => "ticker-quote-moved";

    public override string Summary => "the quote of one symbol, moved since it was last asked for";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Quote];

    public override int MessagesPerExchange => 1;

    public override string VariantOf => s_unmoved.Name;

    public override bool MovesFeed => true;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(new QuoteMover(stage.Feed), await stage.ConnectAsync(cancellationToken));

    public override PayloadBytes Payload(PayloadEncoding encoding) => s_unmoved.Payload(encoding);

    private sealed class Exchange(QuoteMover mover, IContenderClient client) : IExchange
    {
        private readonly IReadOnlyList<Quote> _quotes = Market.Quotes;

        public int Period => _quotes.Count;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            var quote = _quotes[(int)(turn % Period)];
            var at = mover.Move(quote);
            var answer = await client.Ticker.QuoteAsync(new QuoteRequest(quote.Symbol), CancellationToken.None);
            return default(Tally).Then((answer with { At = answer.At - at }).Fingerprint());
        }

        public Tally Expected(long turn) => default(Tally).Then(QuoteMover.Moved(_quotes[(int)(turn % Period)]).Fingerprint());

        public ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
