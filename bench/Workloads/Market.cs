using Payloads;
using Payloads.Corpora;
using Servers.Application;

namespace Bench.Workloads;

/// <summary>What a freshly started host quotes: the opening quotes moved by the whole walk. Asked of the application itself, so that it is stated once.</summary>
internal static class Market
{
    public static IReadOnlyList<Quote> Quotes { get; } = AfterTheWalk();

    private static Quote[] AfterTheWalk()
    {
        var feed = new TickerFeed(ServiceLimits.Default, Corpus.Default.Quotes);
        feed.Publish(Corpus.Default.Ticks.Span);
        return feed.Snapshot();
    }
}
