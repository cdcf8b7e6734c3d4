using System.Buffers;
using System.Text;
using Servers.Application;

namespace Servers.Frames;

/// <summary>A refusal as a payload, the same in every encoding: a word, a space, a sentence in UTF-8.</summary>
internal static class RefusalText
{
    private static readonly (Refusal Refusal, string Word)[] s_words =
    [
        (Refusal.Malformed, "malformed"),
        (Refusal.Invalid, "invalid"),
        (Refusal.NotFound, "not-found"),
        (Refusal.TooLarge, "too-large"),
        (Refusal.Lagged, "lagged"),
    ];

    public static byte[] Encode(Refusal refusal, string message) => Encoding.UTF8.GetBytes($"{WordOf(refusal)} {message}");

    /// <exception cref="FrameException">The word is none of ours.</exception>
    public static RefusedException Decode(in ReadOnlySequence<byte> payload)
    {
        var text = Encoding.UTF8.GetString(payload);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? text : text[..space];
        foreach (var (refusal, known) in s_words)
        {
            if (known == word)
            {
                return new RefusedException(refusal, text[(space + 1)..]);
            }
        }

        throw new FrameException(CloseReason.BadFrame, $"a refusal begins with one of {string.Join(", ", s_words.Select(static entry => entry.Word))}, not with '{word}'");
    }

    private static string WordOf(Refusal refusal) => Array.Find(s_words, entry => entry.Refusal == refusal).Word;
}
