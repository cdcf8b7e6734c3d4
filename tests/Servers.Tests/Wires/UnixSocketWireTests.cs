using Microsoft.AspNetCore.Connections;

namespace Servers.Tests.Wires;

public sealed class UnixSocketWireTests
{
    [SkippableFact]
    public async Task The_socket_file_is_there_while_the_host_runs_and_gone_after()
    {
        var path = "";
        await using (await EchoHost.StartAsync(WireNames.Named("uds"), listen =>
        {
            path = listen.SocketPath!;
            listen.Run(static _ => Task.CompletedTask);
        }))
        {
            File.Exists(path).ShouldBeTrue();
        }

        File.Exists(path).ShouldBeFalse();
    }
}
