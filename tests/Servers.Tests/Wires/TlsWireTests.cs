using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Servers.Wires;

namespace Servers.Tests.Wires;

public sealed class TlsWireTests
{
    // A key of 2,048 bits and a signature of as many are in it, if nothing else.
    private const int WireCertificateBytes = 512;

    [Theory]
    [InlineData("1.1", HttpProtocols.Http1)]
    [InlineData("2.0", HttpProtocols.Http2)]
    [InlineData("1.1", HttpProtocols.Http1AndHttp2)]
    [InlineData("2.0", HttpProtocols.Http1AndHttp2)]
    public async Task Http_is_spoken_over_tls_in_the_version_that_the_client_asks_for(string version, HttpProtocols offered)
    {
        await using var host = await EchoHost.StartAsync(
            WireNames.Named("tls"),
            listen => listen.Protocols = offered,
            static app => app.Run(static context => context.Response.WriteAsync(
                $"{context.Request.Scheme} {context.Request.Protocol} {context.Features.Get<ITlsHandshakeFeature>()!.Protocol}")));
        var dialer = host.Link.Dialer(null);
        using var client = new HttpClient(dialer.CreateHandler())
        {
            BaseAddress = dialer.BaseAddress,
            DefaultRequestVersion = Version.Parse(version),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        var answer = await client.GetStringAsync(new Uri("/", UriKind.Relative), Deadline.Token());
        answer.ShouldStartWith($"https HTTP/{(version == "2.0" ? "2" : version)} Tls1");
    }

    [Fact]
    public async Task Only_the_certificate_of_the_very_wire_is_accepted()
    {
        var (wire, other) = (new TlsWire(), new TlsWire());
        await using var host = await EchoHost.StartAsync(wire, static listen => listen.Run(Echo.BytesAsync));
        var address = new IPEndPoint(IPAddress.Loopback, Port(host));
        wire.Fingerprint.ShouldNotBe(other.Fingerprint);

        await using (var stream = await wire.DialerTo(address, wire.Fingerprint, counter: null).ConnectAsync(Deadline.Token()))
        {
            await stream.WriteAsync(new byte[] { 7 }, Deadline.Token());
            var received = new byte[1];
            await stream.ReadExactlyAsync(received, Deadline.Token());
            received[0].ShouldBe((byte)7);
        }

        var impostor = wire.DialerTo(address, other.Fingerprint, counter: null);
        await Should.ThrowAsync<AuthenticationException>(async () => await impostor.ConnectAsync(Deadline.Token()));
        using var http = new HttpClient(impostor.CreateHandler()) { BaseAddress = impostor.BaseAddress };
        (await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri("/", UriKind.Relative), Deadline.Token())))
            .InnerException.ShouldBeOfType<AuthenticationException>();
    }

    [Fact]
    public async Task A_certificate_that_nobody_pinned_is_not_trusted()
    {
        await using var host = await EchoHost.StartAsync(WireNames.Named("tls"), static listen => listen.Run(Echo.BytesAsync));
        using var http = new HttpClient();
        (await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri($"https://127.0.0.1:{Port(host)}/"), Deadline.Token())))
            .InnerException.ShouldBeOfType<AuthenticationException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("0011")]
    [InlineData("00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF00")]
    public void A_fingerprint_of_another_length_or_with_other_digits_is_refused(string fingerprint) =>
        Should.Throw<ArgumentException>(() => new TlsWire().DialerTo(new IPEndPoint(IPAddress.Loopback, 1), fingerprint, counter: null))
            .Message.ShouldContain("64 hexadecimal digits");

    [Fact]
    public async Task Every_connection_shakes_hands_in_full_and_at_the_same_length()
    {
        await using var host = await EchoHost.StartAsync(WireNames.Named("tls"), static listen => listen.Run(Echo.BytesAsync));
        var handshakes = new HashSet<(long Up, long Down)>();
        for (var i = 0; i < 5; i++)
        {
            var counter = new ByteCounter();
            await using var stream = await host.Link.Dialer(counter).ConnectAsync(Deadline.Token());
            await stream.WriteAsync(new byte[1], Deadline.Token());
            await stream.ReadExactlyAsync(new byte[1], Deadline.Token());
            handshakes.Add((counter.Up, counter.Down));
        }

        handshakes.ShouldHaveSingleItem().Down.ShouldBeGreaterThan(WireCertificateBytes);
    }

    [Fact]
    public async Task What_a_record_adds_is_counted()
    {
        await using var host = await EchoHost.StartAsync(WireNames.Named("tls"), static listen => listen.Run(Echo.BytesAsync));
        var counter = new ByteCounter();
        await using var stream = await host.Link.Dialer(counter).ConnectAsync(Deadline.Token());
        await RoundTripAsync(stream, 1);
        var (up, down) = (counter.Up, counter.Down);
        await RoundTripAsync(stream, 100);
        var overhead = TlsRecord.Overhead(((SslStream)stream).SslProtocol);
        (counter.Up - up).ShouldBe(100 + overhead);
        (counter.Down - down).ShouldBe(100 + overhead);
    }

    [Fact]
    public async Task Upkeep_of_http2_is_told_apart_above_tls()
    {
        const int Length = 4 * 1024 * 1024;
        await using var host = await EchoHost.StartAsync(
            WireNames.Named("tls"),
            static listen => listen.Protocols = HttpProtocols.Http2,
            static app => app.Run(static context => context.Response.Body.WriteAsync(new byte[Length]).AsTask()));
        var counter = new ByteCounter();
        var dialer = host.Link.Dialer(counter);
        using var client = new HttpClient(dialer.CreateHandler())
        {
            BaseAddress = dialer.BaseAddress,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        (await client.GetByteArrayAsync(new Uri("/", UriKind.Relative), Deadline.Token())).Length.ShouldBe(Length);

        // The client grants windows as it reads, and pings to learn how wide they should be; the server answers the pings.
        counter.UpkeepUp.ShouldBeInRange(1, counter.Up);
        counter.UpkeepDown.ShouldBeInRange(0, counter.Down - Length);
    }

    private static int Port(EchoHost host) => new Uri(host.Address).Port;

    private static async Task RoundTripAsync(Stream stream, int length)
    {
        await stream.WriteAsync(new byte[length], Deadline.Token());
        await stream.ReadExactlyAsync(new byte[length], Deadline.Token());
    }
}
