using System.Net;
using Servers.Application;
using Servers.Wires;

namespace Servers.Tests.Wires;

public class LoopbackTests
{
    public static TheoryData<string> Ports { get; } =
        [.. WireCatalog.All.Where(static wire => wire.Addressing == WireAddressing.Port).Select(static wire => wire.Name)];

    [Theory]
    [MemberData(nameof(Ports))]
    public async Task A_host_on_a_port_is_reached_by_this_machine_alone_unless_it_is_told_otherwise(string wire)
    {
        await using var host = await ContenderHost.StartAsync(Contenders.All[0], WireNames.Named(wire), ServiceLimits.Default, Deadline.Token());

        IPAddress.IsLoopback(IPAddress.Parse(new Uri(host.Address!).Host)).ShouldBeTrue();
    }
}
