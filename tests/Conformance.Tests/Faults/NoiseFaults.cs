using System.Text;
using Conformance.Tests.Hosting;
using Conformance.Tests.Http2;

namespace Conformance.Tests.Faults;

/// <summary>Bytes that are not the contender's protocol, whatever that is.</summary>
internal static class NoiseFaults
{
    private const string Borne = "the connection is refused or borne, and nobody else notices";

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Enumerable.Range(1, 8).Select(static seed => Noise($"random-{seed}", Random(seed, 4_000 * seed))),
        Noise("zeros", new byte[200_000]),
        Noise("ones", [.. Enumerable.Repeat((byte)0xFF, 200_000)]),
        Noise("line-without-end", [.. Enumerable.Repeat((byte)'a', 200_000)]),
        Noise("lines-of-nothing", [.. Enumerable.Repeat((byte)'\n', 200_000)]),
        Noise("brackets", [.. Enumerable.Repeat((byte)'[', 200_000)]),
        Noise("http1", [.. "GET / HTTP/1.1\r\nHost: case\r\n\r\n"u8]),
        Noise("http2", [.. Http2Suite.Opening, .. Http2Frame.Of(Http2Frame.Ping, 0, 0, new byte[8])]),
        Noise("tls", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03, .. Random(9, 500)]),
        Noise("ssh", Encoding.ASCII.GetBytes("SSH-2.0-OpenSSH_9.2\r\n")),
        Noise("smtp", Encoding.ASCII.GetBytes("EHLO case\r\nMAIL FROM:<a@case>\r\n")),
        Noise("redis", Encoding.ASCII.GetBytes("*1\r\n$4\r\nPING\r\n")),
        Noise("websocket-frame", [0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58]),
    ];

    private static Fault Noise(string id, byte[] noise) => new($"noise-{id}", Borne, async lane =>
    {
        await using var connection = await RawConnection.OpenAsync(lane.Host);
        var sending = connection.SendAsync(noise);
        await lane.StillAnswersAsync();
        await connection.DisposeAsync();
        await sending;
    });

    private static byte[] Random(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
