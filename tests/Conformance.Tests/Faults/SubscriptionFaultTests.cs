using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

public sealed class SubscriptionFaultTests(SharedHosts hosts) : FaultTests(hosts)
{
    public static TheoryData<string, string, string> Rows { get; } = FaultCatalog.Rows(SubscriptionFaults.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_listener_that_is_lost_is_noticed(string contender, string wire, string fault) => HoldAsync(contender, wire, fault);
}
