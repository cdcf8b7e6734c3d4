using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

[Collection(nameof(AloneInTheProcess))]
public sealed class MemoryFaultTests(SharedHosts hosts) : FaultTests(hosts)
{
    public static TheoryData<string, string, string> Rows { get; } = FaultCatalog.Rows(MemoryFaults.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_reader_that_stops_costs_the_host_no_more_than_its_bound(string contender, string wire, string fault) => HoldAsync(contender, wire, fault);
}
