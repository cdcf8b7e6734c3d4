using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Servers.Wires;

internal sealed class UnixSocketWire : Wire
{
    public override string Name => "uds";

    public override string Summary => "a Unix domain socket: the kernel's sockets without TCP";

    public override string? WhyUnavailable =>
        Socket.OSSupportsUnixDomainSockets ? null : "this operating system has no Unix domain sockets";

    public override IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen)
    {
        // A path of its own, and a short one: the kernel takes 108 bytes at the most.
        var path = Path.Combine(Path.GetTempPath(), $"wire-{Guid.NewGuid():N}.sock");
        builder.WebHost.UseKestrel(kestrel => kestrel.ListenUnixSocket(path, listen));
        return new SocketLink(_ => new UnixDomainSocketEndPoint(path), () => File.Delete(path));
    }
}
