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

    public override PayloadBytes Payload(PayloadEncoding encoding) => PayloadOf(encoding);

    /// <summary>What a request and its quote encode to.</summary>
    public static PayloadBytes PayloadOf(PayloadEncoding encoding)
    {
        var quote = Market.Quotes[0];
        return new PayloadBytes(PayloadBytes.Of(encoding, new QuoteRequest(quote.Symbol)), PayloadBytes.Of(encoding, quote));
    }

    private sealed class Exchange(IContenderClient client) : QuoteExchange
    {
        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public override async ValueTask<Tally> RunAsync(long turn) =>
            Quoted(await client.Ticker.QuoteAsync(Request(turn), CancellationToken.None));

        public override ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
