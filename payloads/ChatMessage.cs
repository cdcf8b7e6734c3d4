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
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Sequence = 0)
{
    /// <summary>A number that only the wholly decoded message yields; the sequence stays out of it, because the room assigns it.</summary>
    public long Fingerprint() => Id + (31L * Text.Length) + (961L * Edge(Text)) + (29_791L * Author.Length) + Room.Length + SentAt;

    private static int Edge(string text) => text.Length == 0 ? 0 : text[0] + text[^1];
}
