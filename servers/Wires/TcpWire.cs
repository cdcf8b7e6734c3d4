using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Servers.Wires;

internal sealed class TcpWire(int port) : Wire
{
    public override string Name => "tcp";

    public override string Summary => "TCP over the loopback interface: the kernel's sockets, no network";

    public override IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen)
    {
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen));
        return new SocketLink(static address => new IPEndPoint(IPAddress.Loopback, new Uri(address).Port), static () => { });
    }
}
