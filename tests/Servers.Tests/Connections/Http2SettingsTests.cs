using Microsoft.AspNetCore.Server.Kestrel.Core;
using Servers.Application;
using Servers.Connections;
using Servers.Tests.Wires;
using Servers.Wires;

namespace Servers.Tests.Connections;

public class Http2SettingsTests
{
    [Fact]
    public void Where_nothing_is_chosen_nothing_is_touched()
    {
        var (limits, untouched) = (new Http2Limits(), new Http2Limits());

        ConnectionSettings.Default.ApplyTo(limits);

        (limits.MaxStreamsPerConnection, limits.InitialStreamWindowSize, limits.InitialConnectionWindowSize)
            .ShouldBe((untouched.MaxStreamsPerConnection, untouched.InitialStreamWindowSize, untouched.InitialConnectionWindowSize));
    }

    [Theory]
    [InlineData(128 * 1024, 1024 * 1024)]
    [InlineData(4 * 1024 * 1024, 4 * 1024 * 1024)]
    public void The_server_s_windows_are_as_chosen_and_a_connection_s_is_never_less_than_a_stream_s(int window, int ofConnection)
    {
        var limits = new Http2Limits();

        new ConnectionSettings { Window = window, Streams = 7 }.ApplyTo(limits);

        (limits.MaxStreamsPerConnection, limits.InitialStreamWindowSize, limits.InitialConnectionWindowSize).ShouldBe((7, window, ofConnection));
    }

    [Fact]
    public async Task The_client_s_window_is_as_chosen_and_a_chosen_number_of_connections_is_not_exceeded_by_any()
    {
        var dialer = await DialAsync();
        using var handler = new ConnectionSettings { Window = 1 << 20, Connections = new(4) }.Http2Dialer(dialer).CreateHandler();

        var sockets = handler.ShouldBeOfType<SocketsHttpHandler>();

        sockets.InitialHttp2StreamWindowSize.ShouldBe(1 << 20);
        sockets.EnableMultipleHttp2Connections.ShouldBeFalse();
    }

    [Fact]
    public async Task A_dialer_of_which_nothing_is_chosen_is_the_wire_s_own()
    {
        var dialer = await DialAsync();

        ConnectionSettings.Default.Http2Dialer(dialer).ShouldBeSameAs(dialer);
        ConnectionSettings.Default.Http1Dialer(dialer).ShouldBeSameAs(dialer);
    }

    private static async Task<IDialer> DialAsync()
    {
        await using var host = await ContenderHost.StartAsync(Contenders.Named("grpc")!, WireNames.Named("memory"), ServiceLimits.Default, Deadline.Token());
        return host.Dial();
    }
}
