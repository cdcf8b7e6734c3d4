using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;
using Servers.Application;

namespace Bench.Workloads;

/// <summary>A feed publishes, all subscribers receive, in order.</summary>
internal sealed class TickerFanOut : Workload
{
    private const int Subscribers = 16;
    private const int Ticks = 100;

    public override string Name => "ticker-fanout";

    public override string Summary => $"{Ticks} ticks from a feed to each of {Subscribers} subscribers";

    public override Shape Shape => Shape.FanOut;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Follow];

    public override int MessagesPerExchange => Subscribers * Ticks;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) => new Exchange(
        stage.Feed,
        await Audience<Tick>.GatherAsync(
            Subscribers,
            stage,
            static client => client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), CancellationToken.None),
            static tick => tick.Fingerprint(),
            cancellationToken));

    public override PayloadBytes Payload(PayloadEncoding encoding) => new(
        0,
        Subscribers * Published().ToArray().Sum(tick => PayloadBytes.Of(encoding, tick with { Sequence = Corpus.TypicalSequence })));

    private static ReadOnlyMemory<Tick> Published() => Corpus.Default.Ticks[..Ticks];

    // The feed publishes on the server's side: how ticks get there is ticker-ingest's to measure.
    private sealed class Exchange(TickerFeed feed, Audience<Tick> audience) : IExchange
    {
        private readonly ReadOnlyMemory<Tick> _ticks = Published();

        private readonly Tally _expected = Enumerable.Repeat(Tally.Of(Published().Span), Subscribers).Aggregate(Tally.Add);

        public int Period => 1;

        public ValueTask<Tally> RunAsync(long turn)
        {
            feed.Publish(_ticks.Span);
            return audience.ReceiveAsync(Ticks);
        }

        public Tally Expected(long turn) => _expected;

        public ValueTask DisposeAsync() => audience.DisposeAsync();
    }
}
