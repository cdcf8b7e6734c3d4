using Payloads.Encodings;

namespace Payloads.Tests.Encodings;

public sealed class PayloadCodecTests
{
    public static IEnumerable<object[]> Codecs { get; } =
    [
        .. from encoding in PayloadEncoding.All
           from kind in MessageKind.All
           select new object[] { encoding.Name, kind.Name },
    ];

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Every_message_round_trips(string encoding, string kind) => Kind(kind).Round_trips(Encoding(encoding));

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Input_in_pieces_reads_the_same(string encoding, string kind) =>
        Kind(kind).Reads_the_same_from_pieces(Encoding(encoding));

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Arbitrary_bytes_are_read_or_called_malformed(string encoding, string kind) =>
        Kind(kind).Reads_or_refuses_arbitrary_bytes(Encoding(encoding));

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Corrupted_bytes_are_read_or_called_malformed(string encoding, string kind) =>
        Kind(kind).Reads_or_refuses_corrupted_bytes(Encoding(encoding));

    [Theory]
    [MemberData(nameof(Codecs))]
    public void A_message_cut_short_is_read_as_less_or_called_malformed(string encoding, string kind) =>
        Kind(kind).Reads_or_refuses_cut_bytes(Encoding(encoding));

    [Theory]
    [MemberData(nameof(Codecs))]
    public void A_message_is_appended_to_what_is_written_already(string encoding, string kind) =>
        Kind(kind).Appends_to_what_is_written_already(Encoding(encoding));

    private static PayloadEncoding Encoding(string name) => PayloadEncoding.All.Single(encoding => encoding.Name == name);

    private static MessageKind Kind(string name) => MessageKind.All.Single(kind => kind.Name == name);
}
