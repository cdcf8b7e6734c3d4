using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;

namespace Servers.Wires;

internal sealed class TestHostWire : Wire
{
    public override string Name => "testhost";

    public override string Summary => "Microsoft.AspNetCore.TestHost: no bytes, no framing; application and serialisation alone";

    public override bool CarriesBytes => false;

    public override IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen)
    {
        builder.WebHost.UseTestServer();
        return new TestHostLink();
    }
}
