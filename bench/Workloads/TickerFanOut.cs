using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>A feed publishes, all subscribers receive, in order.</summary>
internal sealed class TickerFanOut : Workload
{
    private const int Subscribers = 16;
    private const int Ticks = 100;

    public override string Name => "ticker-fanout";

    public override string Summary => $"{Ticks} ticks from a feed to each of {Subscribers} subscribers";

    public override Shape Shape => Shape.FanOut;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Follow, Operation.Ingest];

    public override int MessagesPerExchange => Subscribers * Ticks;

    public override async ValueTask<IExchange> PrepareAsync(Connector connect, CancellationToken cancellationToken)
    {
        var feed = await connect(cancellationToken);
        try
        {
            var audience = await Audience<Tick>.GatherAsync(
                Subscribers,
                connect,
                static client => client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), CancellationToken.None),
                static tick => tick.Fingerprint(),
                cancellationToken);
            return new Exchange(feed, audience);
        }
        catch
        {
            await feed.DisposeAsync();
            throw;
        }
    }

    public override PayloadBytes Payload(PayloadEncoding encoding)
    {
        var ticks = Corpus.Default.Ticks[..Ticks].ToArray();
        var summary = ticks.Aggregate(default(IngestSummary), static (sum, tick) => sum.With(tick));
        var delivered = ticks.Sum(tick => PayloadBytes.Of(encoding, tick with { Sequence = Corpus.TypicalSequence }));
        return new PayloadBytes(
            ticks.Sum(tick => PayloadBytes.Of(encoding, tick)),
            PayloadBytes.Of(encoding, summary) + (Subscribers * delivered));
    }

    private sealed class Exchange(IContenderClient feed, Audience<Tick> audience) : IExchange
    {
        private readonly ReadOnlyMemory<Tick> _ticks = Corpus.Default.Ticks[..Ticks];

        private readonly Tally _expected = Enumerable.Repeat(
            Corpus.Default.Ticks[..Ticks].ToArray().Aggregate(default(Tally), static (tally, tick) => tally.Then(tick.Fingerprint())),
            Subscribers).Aggregate(Tally.Add);

        public int Period => 1;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            await feed.Ticker.IngestAsync(_ticks, CancellationToken.None);
            return await audience.ReceiveAsync(Ticks);
        }

        public Tally Expected(long turn) => _expected;

        public async ValueTask DisposeAsync()
        {
            await audience.DisposeAsync();
            await feed.DisposeAsync();
        }
    }
}
