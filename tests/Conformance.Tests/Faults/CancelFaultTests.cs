using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

public sealed class CancelFaultTests(SharedHosts hosts) : FaultTests(hosts)
{
    public static TheoryData<string, string, string> Rows { get; } = FaultCatalog.Rows(CancelFaults.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_caller_that_gives_up_is_let_go(string contender, string wire, string fault) => HoldAsync(contender, wire, fault);
}
