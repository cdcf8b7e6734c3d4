using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>One line of chat.</summary>
/// <param name="Id">The author's own number for the message, echoed by its acknowledgement.</param>
/// <param name="Room">The room that it is posted to.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">What was written.</param>
/// <param name="SentAt">Unix time in milliseconds.</param>
/// <param name="Sequence">Its place in the room's order; 0 until the room has assigned it.</param>
[method: JsonConstructor]
public readonly record struct ChatMessage(
    long Id,
    string Room,
    string Author,
    string Text,
    long SentAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Sequence = 0) : IFingerprinted
{
    /// <summary>
    /// A number that differs where a field is lost, cut or in another's place; of a text it takes the length and nine letters.
    /// The sequence stays out of it, because the room assigns it.
    /// </summary>
    public long Fingerprint() =>
        default(Tally).Then(Id).Then(TextMark.Of(Room)).Then(TextMark.Of(Author)).Then(TextMark.Of(Text)).Then(SentAt).Sum;
}
