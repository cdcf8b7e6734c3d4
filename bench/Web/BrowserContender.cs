using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Servers;
using Servers.Wires;

namespace Bench.Web;

/// <summary>A contender as it is served to a browser: unchanged, behind a look at where requests come from, its bytes counted.</summary>
internal sealed class BrowserContender(IContender inner, PageOrigins origins, ByteCounter counter) : DelegatingContender(inner)
{
    public override void Listen(ListenOptions endpoint)
    {
        base.Listen(endpoint);
        endpoint.CountBytes(counter);
    }

    public override void Map(WebApplication app)
    {
        app.Use(next => new OriginGuard(next, origins).InvokeAsync);
        base.Map(app);
    }
}
