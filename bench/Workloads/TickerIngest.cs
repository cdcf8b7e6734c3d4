using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>Ticks from a feed to the server, one summary back.</summary>
internal sealed class TickerIngest : Workload
{
    public override string Name => "ticker-ingest";

    public override string Summary => $"{Corpus.TickCount:N0} ticks from a feed to the server, one summary back";

    public override Shape Shape => Shape.ClientStream;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Ingest];

    public override int MessagesPerExchange => Corpus.TickCount;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(await stage.ConnectAsync(cancellationToken));

    public override PayloadBytes Payload(PayloadEncoding encoding) => new(
        Corpus.Default.Ticks.ToArray().Sum(tick => PayloadBytes.Of(encoding, tick)),
        PayloadBytes.Of(encoding, IngestSummary.Of(Corpus.Default.Ticks.Span)));

    private sealed class Exchange(IContenderClient client) : IExchange
    {
        private readonly Tally _expected = Count(IngestSummary.Of(Corpus.Default.Ticks.Span));

        public int Period => 1;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn) =>
            Count(await client.Ticker.IngestAsync(Corpus.Default.Ticks, CancellationToken.None));

        public Tally Expected(long turn) => _expected;

        public ValueTask DisposeAsync() => client.DisposeAsync();

        private static Tally Count(IngestSummary summary) =>
            default(Tally).Then(summary.Count).Then(summary.Volume).Then(summary.Turnover);
    }
}
