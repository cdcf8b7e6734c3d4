using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Servers.Tests.GrpcContracts.Hosting;

/// <summary>The probing services on Kestrel: HTTP/2 without TLS, over loopback.</summary>
public sealed class KestrelGrpcHost : GrpcHost
{
    protected override void Configure(WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(static options =>
        options.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2));

    protected override (Uri Address, HttpMessageHandler Handler) Open(WebApplication app) =>
        (new Uri(app.Urls.Single()), new SocketsHttpHandler());
}
