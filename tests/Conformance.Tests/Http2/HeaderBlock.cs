using System.Text;

namespace Conformance.Tests.Http2;

/// <summary>Header blocks in HPACK's plainest form (RFC 7541 §6.2.2): literals that are neither indexed nor compressed.</summary>
internal static class HeaderBlock
{
    // RFC 7541, appendix A: the entries that responses here use.
    private static readonly Dictionary<int, (string Name, string Value)> s_static = new()
    {
        [8] = (":status", "200"), [9] = (":status", "204"), [10] = (":status", "206"), [11] = (":status", "304"), [12] = (":status", "400"), [13] = (":status", "404"), [14] = (":status", "500"), [31] = ("content-type", ""),
    };

    /// <summary>The block of a GET of a resource that does not exist.</summary>
    public static byte[] Get { get; } = Of(Pseudo("GET"));

    /// <summary>The pseudo-fields of a request.</summary>
    public static (string Name, string Value)[] Pseudo(string method, string path = "/nowhere") =>
        [(":method", method), (":scheme", "http"), (":path", path), (":authority", "case")];

    /// <summary>Encodes fields as they are, valid or not.</summary>
    public static byte[] Of(params (string Name, string Value)[] fields) => [.. fields.SelectMany(static field => Literal(0x00, field.Name, field.Value))];

    /// <summary>A literal field.</summary>
    /// <param name="form">0x00: not indexed; 0x10: never indexed; 0x40: put into the table.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static byte[] Literal(byte form, string name, string value) => [form, .. Text(name), .. Text(value)];

    /// <summary>A number behind a prefix of so many bits (RFC 7541 §5.1).</summary>
    public static byte[] Number(byte form, int bits, int value)
    {
        var limit = (1 << bits) - 1;
        if (value < limit)
        {
            return [(byte)(form | value)];
        }

        var bytes = new List<byte> { (byte)(form | limit) };
        for (value -= limit; value > 0x7F; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        return [.. bytes, (byte)value];
    }

    /// <summary>Decodes a response's fields; those named by an index that nothing here asks about have their number for a name.</summary>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> block)
    {
        var fields = new Dictionary<string, string>();
        while (!block.IsEmpty)
        {
            var first = block[0];
            if ((first & 0x80) != 0)
            {
                var (name, value) = Entry(ReadNumber(ref block, 7));
                fields[name] = value;
            }
            else if ((first & 0xE0) == 0x20)
            {
                ReadNumber(ref block, 5).ShouldBe(0, "the table that is allowed has no room");
            }
            else
            {
                var index = ReadNumber(ref block, (first & 0x40) != 0 ? 6 : 4);
                var name = index == 0 ? ReadText(ref block) : Entry(index).Name;
                fields[name] = ReadText(ref block);
            }
        }

        return fields;
    }

    private static (string Name, string Value) Entry(int index) => s_static.GetValueOrDefault(index, ($"#{index}", ""));

    private static byte[] Text(string text) => [.. Number(0, 7, text.Length), .. Encoding.Latin1.GetBytes(text)];

    private static int ReadNumber(ref ReadOnlySpan<byte> block, int bits)
    {
        var limit = (1 << bits) - 1;
        var value = block[0] & limit;
        block = block[1..];
        for (var shift = 0; value >= limit; shift += 7)
        {
            var next = block[0];
            block = block[1..];
            value += (next & 0x7F) << shift;
            if ((next & 0x80) == 0)
            {
                break;
            }
        }

        return value;
    }

    private static string ReadText(ref ReadOnlySpan<byte> block)
    {
        (block[0] & 0x80).ShouldBe(0, "Kestrel compresses no strings; what reads them here does not either");
        var length = ReadNumber(ref block, 7);
        var text = Encoding.Latin1.GetString(block[..length]);
        block = block[length..];
        return text;
    }
}
