using System.Text;
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
}
