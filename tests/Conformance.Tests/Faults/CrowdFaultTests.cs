using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

public sealed class CrowdFaultTests(SharedHosts hosts) : FaultTests(hosts)
{
    public static TheoryData<string, string, string> Rows { get; } = FaultCatalog.Rows(CrowdFaults.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Connections_by_the_hundred_come_and_go(string contender, string wire, string fault) => HoldAsync(contender, wire, fault);
}
