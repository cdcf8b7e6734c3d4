using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Servers.Wires;

internal sealed class TcpWire(IPEndPoint listensAt) : Wire
{
    private const int AnyPort = 0;

    public TcpWire()
        : this(new IPEndPoint(IPAddress.Loopback, AnyPort))
    {
    }

    public override string Name => "tcp";

    public override string Summary => "TCP over the loopback interface: the kernel's sockets, no network";

    public override WireAddressing Addressing => WireAddressing.Port;

    public override Wire At(EndPoint address) => new TcpWire((IPEndPoint)address);

    public override IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen)
    {
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(listensAt, listen));
        return new SocketLink(static address => new IPEndPoint(IPAddress.Loopback, new Uri(address).Port), static () => { });
    }
}
