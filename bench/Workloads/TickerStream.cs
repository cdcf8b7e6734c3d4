using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>Ticks off the tape to one subscriber, a new stream for each exchange.</summary>
internal sealed class TickerStream : Workload
{
    private static readonly TickSubscription s_request = new(After: 0, Corpus.TickCount);

    public override string Name => "ticker-stream";

    public override string Summary => $"{Corpus.TickCount:N0} ticks to one subscriber";

    public override Shape Shape => Shape.ServerStream;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Replay];

    public override int MessagesPerExchange => Corpus.TickCount;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(await stage.ConnectAsync(cancellationToken));

    public override PayloadBytes Payload(PayloadEncoding encoding) => new(
        PayloadBytes.Of(encoding, s_request),
        Corpus.Default.Ticks.ToArray().Sum(tick => PayloadBytes.Of(encoding, tick with { Sequence = Corpus.TypicalSequence })));

    private sealed class Exchange(IContenderClient client) : IExchange
    {
        private readonly Tally _expected = Tally.Of(Corpus.Default.Ticks.Span);

        public int Period => 1;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            var tally = default(Tally);
            await using var ticks = await client.Ticker.SubscribeAsync(s_request, CancellationToken.None);
            while (await ticks.MoveNextAsync())
            {
                tally = tally.Then(ticks.Current.Fingerprint());
            }

            return tally;
        }

        public Tally Expected(long turn) => _expected;

        public ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
