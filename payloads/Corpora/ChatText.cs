using System.Text;

namespace Payloads.Corpora;

/// <summary>Chat that reads like chat: mostly English, some of it not ASCII.</summary>
internal static class ChatText
{
    private static readonly string[] s_words =
    [
        "the", "release", "is", "out", "and", "looks", "good", "to", "me", "who", "can", "review", "this", "before",
        "lunch", "we", "saw", "a", "spike", "at", "noon", "but", "nothing", "since", "thanks", "for", "digging", "I'll",
        "write", "it", "up", "tomorrow", "déjà", "vu", "naïve", "Grüße", "señor", "façade", "Ωmega", "東京", "привет",
    ];

    // Outside the basic plane: four bytes in UTF-8, twelve once System.Text.Json has escaped them.
    private static readonly string[] s_emoji = ["👍", "🎉", "🚀"];

    /// <summary>Text of exactly so many UTF-8 bytes.</summary>
    public static string OfLength(Random random, int bytes, bool withEmoji)
    {
        var text = new StringBuilder();
        var left = bytes;
        while (left > 0)
        {
            var word = withEmoji && random.Next(20) == 0
                ? s_emoji[random.Next(s_emoji.Length)]
                : s_words[random.Next(s_words.Length)];
            var length = Encoding.UTF8.GetByteCount(word) + 1;
            if (length > left)
            {
                text.Append('.', left);
                break;
            }

            text.Append(word).Append(' ');
            left -= length;
        }

        return text.ToString();
    }
}
