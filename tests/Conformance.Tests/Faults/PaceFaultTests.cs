using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

public sealed class PaceFaultTests(SharedHosts hosts) : FaultTests(hosts)
{
    public static TheoryData<string, string, string> Rows { get; } = FaultCatalog.Rows(PaceFaults.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_connection_that_passes_a_few_bytes_at_a_time_carries_every_answer(string contender, string wire, string fault) => HoldAsync(contender, wire, fault);
}
