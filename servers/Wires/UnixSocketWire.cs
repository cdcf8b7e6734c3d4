using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Servers.Wires;

/// <param name="listensAt">The socket's path; null for one of its own.</param>
internal sealed class UnixSocketWire(string? listensAt = null) : Wire
{
    public override string Name => "uds";

    public override string Summary => "a Unix domain socket: the kernel's sockets without TCP";

    public override string? WhyUnavailable =>
        Socket.OSSupportsUnixDomainSockets ? null : "this operating system has no Unix domain sockets";

    public override WireAddressing Addressing => WireAddressing.Path;

    public override Wire At(EndPoint address) => new UnixSocketWire(address.ToString());

    public override IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen)
    {
        // A path of its own, and a short one: the kernel takes 108 bytes at the most.
        var path = listensAt ?? Path.Combine(Path.GetTempPath(), $"wire-{Guid.NewGuid():N}.sock");
        builder.WebHost.UseKestrel(kestrel => kestrel.ListenUnixSocket(path, listen));
        return new SocketLink(_ => new UnixDomainSocketEndPoint(path), () => File.Delete(path));
    }
}
