using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Servers.Wires;

internal sealed class MemoryWire : Wire
{
    public override string Name => "memory";

    public override string Summary => "in-process pipes beneath the whole of Kestrel: all of the protocol, none of the kernel";

    public override IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen)
    {
        var link = new MemoryLink();
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton<IConnectionListenerFactory>(services =>
        {
            // Kestrel's own pool, as its socket transport uses it.
            link.Pool = services.GetRequiredService<IMemoryPoolFactory<byte>>().Create();
            return link;
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(MemoryLink.EndPoint, listen));
        return link;
    }
}
