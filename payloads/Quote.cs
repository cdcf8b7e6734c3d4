using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>What a symbol trades at. Prices are in hundredths of the currency unit.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Bid">The best price that a buyer offers.</param>
/// <param name="Ask">The best price that a seller asks.</param>
/// <param name="Last">The price of the last tick.</param>
/// <param name="At">Unix time in milliseconds.</param>
[method: JsonConstructor]
public readonly record struct Quote(string Symbol, long Bid, long Ask, long Last, long At) : IFingerprinted
{
    /// <inheritdoc />
    public long Fingerprint() => default(Tally).Then(TextMark.Of(Symbol)).Then(Bid).Then(Ask).Then(Last).Then(At).Sum;
}
