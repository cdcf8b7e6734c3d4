using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>One trade.</summary>
/// <param name="Sequence">Its place on the tape; 0 until the feed has assigned it.</param>
/// <param name="Symbol">The symbol that was traded.</param>
/// <param name="Price">In hundredths of the currency unit.</param>
/// <param name="Size">How many were traded.</param>
/// <param name="At">Unix time in milliseconds.</param>
[method: JsonConstructor]
public readonly record struct Tick(long Sequence, string Symbol, long Price, int Size, long At) : IFingerprinted
{
    /// <summary>A number that differs where a field is lost or in another's place; the sequence stays out of it, because the feed assigns it.</summary>
    public long Fingerprint() => default(Tally).Then(TextMark.Of(Symbol)).Then(Price).Then(Size).Then(At).Sum;
}
