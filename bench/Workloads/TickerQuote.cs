using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>The quote of one symbol.</summary>
internal sealed class TickerQuote : Workload
{
    public override string Name => "ticker-quote";

    public override string Summary => "the quote of one symbol";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Quote];

    public override int MessagesPerExchange => 1;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(await stage.ConnectAsync(cancellationToken));

    public override PayloadBytes Payload(PayloadEncoding encoding)
    {
        var quote = Market.Quotes[0];
        return new PayloadBytes(PayloadBytes.Of(encoding, new QuoteRequest(quote.Symbol)), PayloadBytes.Of(encoding, quote));
    }

    private sealed class Exchange(IContenderClient client) : IExchange
    {
        private readonly IReadOnlyList<Quote> _quotes = Market.Quotes;

        public int Period => _quotes.Count;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            var request = new QuoteRequest(_quotes[(int)(turn % Period)].Symbol);
            return default(Tally).Then((await client.Ticker.QuoteAsync(request, CancellationToken.None)).Fingerprint());
        }

        public Tally Expected(long turn) => default(Tally).Then(_quotes[(int)(turn % Period)].Fingerprint());

        public ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
