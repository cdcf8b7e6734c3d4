using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>The quote of one symbol, for a client that connects for it and leaves.</summary>
internal sealed class TickerQuoteNewConnection : Workload
{
    public override string Name => "ticker-quote-new-connection";

    public override string Summary => "the quote of one symbol, over a connection that is opened for it and closed";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Quote];

    public override int MessagesPerExchange => 1;

    public override string VariantOf => "ticker-quote";

    public override bool ConnectsAnew => true;

    public override ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) => new(new Exchange(stage));

    public override PayloadBytes Payload(PayloadEncoding encoding) => TickerQuote.PayloadOf(encoding);

    private sealed class Exchange(Stage stage) : QuoteExchange
    {
        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public override async ValueTask<Tally> RunAsync(long turn)
        {
            await using var client = await stage.ConnectAsync(CancellationToken.None);
            return Quoted(await client.Ticker.QuoteAsync(Request(turn), CancellationToken.None));
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
