using Bench.Commands;
using Bench.Connections;
using Bench.Tests.Doctor;

namespace Bench.Tests.Connections;

public class PortRangeTests
{
    [Fact]
    public void Too_few_ports_are_said_with_their_cure_and_how_many_would_fit() =>
        Should.Throw<UsageException>(() => Read("32768\t60999\n").Require("--count", 30_000)).Message.ShouldBe(
            "--count asks for 30,000 connections, and the kernel has 28,232 ports for those to one address; "
            + "'sysctl -w net.ipv4.ip_local_port_range=\"1024 65535\"' gives 64,512, the memory wire needs none, or ask for 28,132 at the most");

    [Fact]
    public void As_many_as_are_said_to_fit_do() => Should.NotThrow(() => Read("32768\t60999\n").Require("--count", 28_132));

    [Fact]
    public void Where_the_system_does_not_say_nothing_is_refused() => Should.NotThrow(() => PortRange.Read(new FakeFiles()).Require("--count", 100_000));

    private static PortRange Read(string range) => PortRange.Read(new FakeFiles().With("/proc/sys/net/ipv4/ip_local_port_range", range));
}
