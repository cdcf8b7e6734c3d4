using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Servers.Wires;

internal sealed class TcpWire(IPEndPoint listensAt) : Wire
{
    public TcpWire(int port)
        : this(new IPEndPoint(IPAddress.Loopback, port))
    {
    }

    public override string Name => "tcp";

    public override string Summary => "TCP over the loopback interface: the kernel's sockets, no network";

    public override WireAddressing Addressing => WireAddressing.Port;

    public override Wire At(EndPoint address) => new TcpWire((IPEndPoint)address);

    public override IDialer DialerTo(EndPoint address, string? fingerprint, ByteCounter? counter) => fingerprint is null
        ? RemoteHost.Dial((IPEndPoint)address, fingerprint, counter)
        : throw new ArgumentException("a server on tcp has no certificate that it could be known by", nameof(fingerprint));

    public override IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen)
    {
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(listensAt, listen));
        return new SocketLink(static address => new IPEndPoint(IPAddress.Loopback, new Uri(address).Port), static () => { });
    }
}
