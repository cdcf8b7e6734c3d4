using Payloads;
using Payloads.Corpora;

namespace Bench.Load;

/// <summary>The corpus's messages, each sent with a number of its own, so that its acknowledgement can be told from every other.</summary>
internal sealed class NumberedMessages(int textBytes)
{
    // Seven digits, and a varint of three bytes, for the first million: all messages of a load are of one size.
    private const long FirstId = 1_000_000;

    private readonly IReadOnlyList<ChatMessage> _messages = Corpus.Default.Messages(textBytes);

    public ChatMessage this[int number] => _messages[number % _messages.Count] with { Id = FirstId + number };

    /// <summary>The number of the message with this ID; out of range where it is none of a load's.</summary>
    public static int NumberOf(long id) => id is >= FirstId and < FirstId + int.MaxValue ? (int)(id - FirstId) : -1;
}
