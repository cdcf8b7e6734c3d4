using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>Asks for a stream of ticks.</summary>
/// <param name="After">The last sequence already seen: what the tape still holds after it comes first. <see cref="Live"/>: only what is published from now on.</param>
/// <param name="Count">How many ticks end the subscription; 0: it lasts until the subscriber leaves.</param>
[method: JsonConstructor]
public readonly record struct TickSubscription(long After, int Count)
{
    /// <summary>The cursor of a subscriber that wants nothing from the tape.</summary>
    public const long Live = -1;
}
