using System.Net;
using Payloads;
using Payloads.Corpora;
using Servers.Application;
using Servers.Wires;

namespace Servers.Tests.Wires;

public sealed class RemoteHostTests
{
    public static IEnumerable<object[]> Lanes { get; } =
    [
        .. from contender in Contenders.All
           from wire in new[] { "tcp", "tls" }
           where contender.WhyNotOn(WireNames.Named(wire)) is null
           select new object[] { contender.Name, wire },
    ];

    [Theory]
    [MemberData(nameof(Lanes))]
    public async Task A_client_that_knows_address_and_fingerprint_alone_gets_its_answer(string contender, string wire)
    {
        var named = Contenders.All.Single(candidate => candidate.Name == contender);
        var laid = wire == "tls" ? WireCatalog.Tls(port: 0) : WireCatalog.Tcp(port: 0);
        await using var host = await ContenderHost.StartAsync(named, laid, ServiceLimits.Default, Deadline.Token());
        var dialer = RemoteHost.Dial(new IPEndPoint(IPAddress.Loopback, new Uri(host.Address!).Port), laid.Fingerprint, counter: null);
        await using var client = await named.ConnectAsync(dialer, ServiceLimits.Default, Deadline.Token());
        var symbol = Corpus.Default.Quotes[0].Symbol;
        (await client.Ticker.QuoteAsync(new QuoteRequest(symbol), Deadline.Token())).Symbol.ShouldBe(symbol);
    }
}
