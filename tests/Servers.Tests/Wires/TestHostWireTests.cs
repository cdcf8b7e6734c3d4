using Microsoft.AspNetCore.Builder;
using Servers.Wires;

namespace Servers.Tests.Wires;

public sealed class TestHostWireTests
{
    [Fact]
    public async Task Where_no_bytes_pass_there_is_nothing_to_count_and_no_bare_connection()
    {
        await using var host = await EchoHost.StartAsync(WireNames.Named("testhost"), static _ => { }, static app => app.Run(static _ => Task.CompletedTask));
        Should.Throw<NotSupportedException>(() => host.Link.Dialer(new ByteCounter())).Message.ShouldContain("testhost");
        Should.Throw<NotSupportedException>(() => host.Link.Dialer(null).ConnectAsync(default).AsTask()).Message.ShouldContain("testhost");
    }

    [Fact]
    public void The_endpoint_is_not_set_up_where_kestrel_is_not_there()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        WireNames.Named("testhost").Lay(builder, static _ => throw new InvalidOperationException("set up"));
        Should.NotThrow(builder.Build);
    }
}
