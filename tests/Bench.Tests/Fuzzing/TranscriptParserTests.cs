using System.Text;
using Bench.Fuzzing;

namespace Bench.Tests.Fuzzing;

public class TranscriptParserTests
{
    private const string Handshake = "GET /x HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Key: 4S5F6G==\r\n\r\n";

    [Fact]
    public void Lines_are_messages_and_long_ones_are_cut() =>
        Parse($"GET /\r\nA: b\r\n\r\n{new string('x', 100)}").Messages.Select(static one => one.Length).ShouldBe([7, 6, 2, 64, 36]);

    [Fact]
    public void A_websocket_is_its_handshake_with_a_key_that_is_not_drawn_and_its_frames_unmasked()
    {
        byte[] frames = [0x81, 0x82, 0x01, 0x02, 0x03, 0x04, (byte)('h' ^ 0x01), (byte)('i' ^ 0x02), 0x89, 0x80, 0x05, 0x06, 0x07, 0x08];

        var transcript = TranscriptParser.Parse([.. Encoding.ASCII.GetBytes(Handshake), .. frames]);

        Encoding.ASCII.GetString(transcript.Opening.Single()).ShouldBe(Handshake.Replace("4S5F6G==", "dGhlIHNhbXBsZSBub25jZQ==", StringComparison.Ordinal));
        Hex(transcript).ShouldBe("8182000000006869" + "898000000000");
    }

    [Fact]
    public void Http2_is_its_preface_and_the_frames_that_do_not_depend_on_time()
    {
        byte[] settings = [0, 0, 0, 4, 0, 0, 0, 0, 0];
        byte[] acknowledged = [0, 0, 0, 4, 1, 0, 0, 0, 0];
        byte[] ping = [0, 0, 8, 6, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8];
        byte[] data = [0, 0, 2, 0, 1, 0, 0, 0, 1, 42, 43];

        var transcript = TranscriptParser.Parse([.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. settings, .. acknowledged, .. ping, .. data]);

        transcript.Opening.Single().Length.ShouldBe(24);
        Hex(transcript).ShouldBe(Convert.ToHexString([.. settings, .. data]));
    }

    private static string Hex(Transcript transcript) => string.Concat(transcript.Messages.Select(static message => Convert.ToHexString(message)));

    private static Transcript Parse(string sent) => TranscriptParser.Parse(Encoding.ASCII.GetBytes(sent));
}
