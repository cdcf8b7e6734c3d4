using System.Net;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers.Rest;
using Servers.RestHttp3;
using Servers.Tests.Rest;
using Servers.Wires;

namespace Servers.Tests.RestHttp3;

/// <summary>What HTTP/3 has of its own; every operation is held to the contract and to REST's tests, on tls, where there is QUIC.</summary>
public sealed class Http3RestContenderTests
{
    private const string Contender = "rest-json-h3";

    [Fact]
    public void Where_there_is_no_quic_it_names_the_package_that_brings_it()
    {
        With(hasQuic: false).WhyNotOn(RestHost.Wire("tls"))!.ShouldContain("install the package libmsquic");
        With(hasQuic: true).WhyNotOn(RestHost.Wire("tls")).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_quic_does_not_pass_it_names_the_wire_where_it_does(bool hasQuic)
    {
        foreach (var wire in WireCatalog.All.Where(static wire => wire.Name != "tls"))
        {
            With(hasQuic).WhyNotOn(wire)!.ShouldEndWith("it passes on tls alone");
        }
    }

    [Fact]
    public void It_is_rest_json_otherwise()
    {
        var (contender, rest) = (RestHost.Contender(Contender), RestHost.Contender("rest-json"));
        (contender.Encoding, contender.Summary).ShouldBe((rest.Encoding, "REST, json bodies, HTTP/3 over QUIC"));
        contender.Settings.ShouldBeEmpty();
        contender.PollsByTheClock.ShouldBeTrue();
        contender.Polling(TimeSpan.FromSeconds(1)).Name.ShouldBe(Contender);
    }

    [SkippableFact]
    public async Task A_client_that_is_not_ours_is_answered_by_http_3()
    {
        await using var host = await StartAsync();

        using var answer = await host.Http.GetAsync($"/ticker/quotes/{Corpus.Default.Quotes[3].Symbol}", Deadline.Token());

        (answer.Version, answer.StatusCode).ShouldBe((HttpVersion.Version30, HttpStatusCode.OK));
    }

    [SkippableFact]
    public async Task It_answers_nobody_over_tcp()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient(host.Dialer.CreateHandler()) { BaseAddress = host.Dialer.BaseAddress };

        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync("/ticker/quotes", Deadline.Token()));
    }

    [SkippableFact]
    public async Task A_certificate_that_is_not_the_servers_is_not_accepted()
    {
        await using var host = await StartAsync();
        var address = new Uri(host.Host.Address!);
        var impostor = RemoteHost.Dial(new IPEndPoint(IPAddress.Loopback, address.Port), WireCatalog.Tls(port: 0).Fingerprint, counter: null);
        using var http = host.Client(impostor.CreateHandler());

        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync("/ticker/quotes", Deadline.Token()));
    }

    [SkippableFact]
    public async Task Its_datagrams_are_counted_both_ways()
    {
        await using var host = await StartAsync();
        var counter = new ByteCounter();
        await using var client = await host.Host.ConnectAsync(counter, Deadline.Token());

        await client.Ticker.SnapshotAsync(Deadline.Token());

        // A client's first datagram is padded to 1,200 bytes (RFC 9000, 14.1), and the answer holds a hundred quotes.
        counter.Up.ShouldBeGreaterThan(1_200);
        counter.Down.ShouldBeGreaterThan(Corpus.SymbolCount * "{\"symbol\":\"AAAA\",\"bid\":1,\"ask\":1,\"last\":1,\"at\":1}".Length);
        counter.UpkeepUp.ShouldBe(0);
    }

    private static Http3RestContender With(bool hasQuic) => new(new RestContender(Contender, PayloadEncoding.Json, HttpVersion.Version30), hasQuic);

    private static async Task<RestHost> StartAsync()
    {
        var why = RestHost.Contender(Contender).WhyNotOn(RestHost.Wire("tls"));
        Skip.If(why is not null, why);
        return await RestHost.StartAsync(Contender, "tls");
    }
}
