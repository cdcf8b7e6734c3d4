using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

public sealed class ConnectionFaultTests(SharedHosts hosts) : FaultTests(hosts)
{
    public static TheoryData<string, string, string> Rows { get; } = FaultCatalog.Rows(ConnectionFaults.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_connection_that_ends_within_a_call_harms_nobody_else(string contender, string wire, string fault) => HoldAsync(contender, wire, fault);
}
