using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

public sealed class NoiseFaultTests(SharedHosts hosts) : FaultTests(hosts)
{
    public static TheoryData<string, string, string> Rows { get; } = FaultCatalog.Rows(NoiseFaults.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Bytes_of_another_protocol_harm_nobody(string contender, string wire, string fault) => HoldAsync(contender, wire, fault);
}
