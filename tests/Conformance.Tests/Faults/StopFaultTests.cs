using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

public sealed class StopFaultTests(SharedHosts hosts) : FaultTests(hosts)
{
    public static TheoryData<string, string, string> Rows { get; } = FaultCatalog.Rows(StopFaults.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_host_that_stops_leaves_nobody_hanging(string contender, string wire, string fault) => HoldAsync(contender, wire, fault);
}
