using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Servers.Tests.GrpcContracts.Hosting;

/// <summary>The probing services on the in-process test server.</summary>
public sealed class TestServerGrpcHost : GrpcHost
{
    protected override void Configure(WebApplicationBuilder builder) => builder.WebHost.UseTestServer();

    protected override (Uri Address, HttpMessageHandler Handler) Open(WebApplication app)
    {
        var server = app.GetTestServer();
        return (server.BaseAddress, server.CreateHandler());
    }
}
