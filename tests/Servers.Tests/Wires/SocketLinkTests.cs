using System.Text;
using Microsoft.AspNetCore.Builder;
using Servers.Application;
using Servers.Tests.Rest;

namespace Servers.Tests.Wires;

public class SocketLinkTests
{
    [SkippableTheory]
    [InlineData("tcp")]
    [InlineData("uds")]
    public async Task A_bare_connection_reaches_the_host(string wire)
    {
        Skip.If(RestHost.Wire(wire).WhyUnavailable is not null, RestHost.Wire(wire).WhyUnavailable);
        await using var host = await RestHost.StartAsync("rest-json", wire, ServiceLimits.Default);
        await using var stream = await host.Dialer.ConnectAsync(CancellationToken.None);

        await stream.WriteAsync("GET /ticker/quotes HTTP/1.0\r\n\r\n"u8.ToArray());

        using var reader = new StreamReader(stream, Encoding.ASCII);
        (await reader.ReadLineAsync()).ShouldBe("HTTP/1.1 200 OK");
    }

    [Fact]
    public void A_host_that_does_not_run_has_no_endpoint_to_connect_to()
    {
        var link = WireNames.Named("tcp").Lay(
            WebApplication.CreateEmptyBuilder(new WebApplicationOptions()), static _ => { });
        Should.Throw<InvalidOperationException>(() => link.Dialer(null).ConnectAsync(default).AsTask())
            .Message.ShouldContain("not been started");
    }
}
