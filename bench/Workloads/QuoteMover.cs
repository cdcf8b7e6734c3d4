using Payloads;
using Servers.Application;

namespace Bench.Workloads;

/// <summary>Moves quotes on the server's side: how ticks get there is ticker-ingest's to measure.</summary>
internal sealed class QuoteMover(TickerFeed feed)
{
    private long _at = Market.Quotes.Max(static quote => quote.At);

    /// <summary>Trades a symbol at its last price, later than ever before: no quote is what it was, and all are of one size.</summary>
    /// <returns>When it was traded.</returns>
    public long Move(in Quote quote)
    {
        feed.Publish(new Tick(0, quote.Symbol, quote.Last, 1, ++_at));
        return _at;
    }

    /// <summary>What a moved quote must be, its time taken as 0.</summary>
    public static Quote Moved(in Quote quote) => quote with { Bid = quote.Last - 1, Ask = quote.Last + 1, At = 0 };
}
