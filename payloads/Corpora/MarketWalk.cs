namespace Payloads.Corpora;

/// <summary>A market: symbols with an opening price, and a random walk from there.</summary>
internal static class MarketWalk
{
    /// <summary>One quote a symbol, a hundredth either side of the price.</summary>
    public static Quote[] OpeningQuotes(Random random, int symbols, long at) =>
    [
        .. Enumerable.Range(0, symbols).Select(i =>
        {
            var price = random.NextInt64(1_000, 100_000);
            return new Quote(Symbol(i), price - 1, price + 1, price, at);
        }),
    ];

    /// <summary>Ticks over all symbols; a price moves by half a percent at the most, and stays above zero.</summary>
    public static Tick[] Ticks(Random random, IReadOnlyList<Quote> opening, int count, long at)
    {
        var prices = opening.Select(static quote => quote.Last).ToArray();
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var symbol = random.Next(prices.Length);
                var step = Math.Max(1, prices[symbol] / 200);
                prices[symbol] = Math.Max(1, prices[symbol] + random.NextInt64(-step, step + 1));
                return new Tick(0, opening[symbol].Symbol, prices[symbol], random.Next(1, 100) * 10, at + (i * 17L));
            }),
        ];
    }

    // Four letters, as most exchanges have them: the index in base 26, spread so that neighbours differ.
    private static string Symbol(int index)
    {
        var spread = ((index * 7_919) + 31_337) % 456_976;
        return string.Create(4, spread, static (letters, rest) =>
        {
            foreach (ref var letter in letters)
            {
                letter = (char)('A' + (rest % 26));
                rest /= 26;
            }
        });
    }
}
