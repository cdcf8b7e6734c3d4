using Payloads;

namespace Bench.Workloads;

/// <summary>The quote of one symbol, however it is asked for.</summary>
internal abstract class QuoteExchange : IExchange
{
    private readonly IReadOnlyList<Quote> _quotes = Market.Quotes;

    public int Period => _quotes.Count;

    public abstract ValueTask<Tally> RunAsync(long turn);

    public Tally Expected(long turn) => Quoted(_quotes[(int)(turn % Period)]);

    public abstract ValueTask DisposeAsync();

    protected QuoteRequest Request(long turn) => new(_quotes[(int)(turn % Period)].Symbol);

    protected static Tally Quoted(Quote quote) => default(Tally).Then(quote.Fingerprint());
}
