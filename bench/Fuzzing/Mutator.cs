namespace Bench.Fuzzing;

/// <summary>Makes inputs: valid conversations with messages out of place, bytes changed in them, and now and then mere noise.</summary>
/// <param name="own">What the inputs are made from.</param>
/// <param name="others">What is mixed into it.</param>
internal sealed class Mutator(IReadOnlyList<Transcript> own, IReadOnlyList<Transcript> others)
{
    private const int LongestNoise = 2_000;
    private const int MostRepeats = 40;
    private const int MostChanges = 4;

    // Where numbers turn over, and what separates things in one protocol or another.
    private static readonly byte[] s_telling = [0x00, 0x01, 0x7E, 0x7F, 0x80, 0x81, 0xBF, 0xC0, 0xED, 0xFE, 0xFF, .. "\r\n\t \"\\{}[],:;=%/?0-9eE+."u8];

    private readonly IReadOnlyList<Transcript> _all = [.. own, .. others];

    /// <summary>Makes the next input.</summary>
    /// <returns>Its bytes, in the pieces that they are to be sent in.</returns>
    public IReadOnlyList<byte[]> Next(Random random)
    {
        if (random.Next(20) == 0)
        {
            return [Noise(random, random.Next(LongestNoise))];
        }

        var transcript = Pick(random, own);
        var opening = transcript.Opening.ToList();
        if (opening.Count > 0 && random.Next(8) == 0)
        {
            Change(random, opening);
        }

        var messages = transcript.Messages.ToList();
        if (random.Next(2) == 0)
        {
            Shuffle(random, messages);
        }

        if (random.Next(4) > 0)
        {
            Change(random, messages);
        }

        return Cut(random, [.. opening, .. messages]);
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    // Whole messages: one missing, one twice or often, two that have changed places, another call's among them.
    private void Shuffle(Random random, List<byte[]> messages)
    {
        for (var changes = random.Next(MostChanges) + 1; changes > 0; changes--)
        {
            var at = random.Next(messages.Count + 1);
            var others = Pick(random, _all).Messages;
            switch (random.Next(6))
            {
                case 0 when at < messages.Count:
                    messages.RemoveAt(at);
                    break;
                case 1 when at < messages.Count:
                    messages.InsertRange(at, Enumerable.Repeat(messages[at], random.Next(MostRepeats) + 1));
                    break;
                case 2 when at < messages.Count:
                    var other = random.Next(messages.Count);
                    (messages[at], messages[other]) = (messages[other], messages[at]);
                    break;
                case 3:
                    messages.RemoveRange(at, messages.Count - at);
                    break;
                case 4 when others.Count > 0:
                    messages.Insert(at, Pick(random, others));
                    break;
                default:
                    messages.InsertRange(at, others);
                    break;
            }
        }
    }

    private static void Change(Random random, List<byte[]> pieces)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        for (var changes = random.Next(MostChanges) + 1; changes > 0; changes--)
        {
            var which = random.Next(pieces.Count);
            pieces[which] = Changed(random, pieces[which]);
        }
    }

    private static byte[] Changed(Random random, byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        var end = random.Next(at, Math.Min(bytes.Length, at + 64) + 1);
        switch (random.Next(7))
        {
            case 0 when at < bytes.Length:
                return [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]];
            case 1 when at < bytes.Length:
                return [.. bytes[..at], Pick(random, s_telling), .. bytes[(at + 1)..]];
            case 2:
                return [.. bytes[..at], Pick(random, s_telling), .. bytes[at..]];
            case 3:
                return [.. bytes[..at], .. bytes[end..]];
            case 4:
                return [.. bytes[..end], .. Enumerable.Repeat(bytes[at..end], random.Next(MostRepeats) + 1).SelectMany(static one => one), .. bytes[end..]];
            case 5:
                return [.. bytes[..at], .. Noise(random, random.Next(16)), .. bytes[end..]];
            default:
                return bytes[..at];
        }
    }

    // A connection promises nothing about where its bytes are cut.
    private static IReadOnlyList<byte[]> Cut(Random random, List<byte[]> pieces)
    {
        if (random.Next(4) > 0)
        {
            return [[.. pieces.SelectMany(static piece => piece)]];
        }

        for (var cuts = random.Next(3); cuts > 0 && pieces.Count > 0; cuts--)
        {
            var which = random.Next(pieces.Count);
            var whole = pieces[which];
            var at = random.Next(whole.Length + 1);
            pieces[which] = whole[..at];
            pieces.Insert(which + 1, whole[at..]);
        }

        return pieces;
    }
}
