using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>One trade.</summary>
/// <param name="Sequence">Its place on the tape; 0 until the feed has assigned it.</param>
/// <param name="Symbol">The symbol that was traded.</param>
/// <param name="Price">In hundredths of the currency unit.</param>
/// <param name="Size">How many were traded.</param>
/// <param name="At">Unix time in milliseconds.</param>
[method: JsonConstructor]
public readonly record struct Tick(long Sequence, string Symbol, long Price, int Size, long At)
{
    /// <summary>A number that only the wholly decoded tick yields; the sequence stays out of it, because the feed assigns it.</summary>
    public long Fingerprint() => Price + (31L * Size) + (961L * Symbol.Length) + Symbol[0] + At;
}
