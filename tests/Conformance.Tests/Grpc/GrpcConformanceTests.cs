using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;

namespace Conformance.Tests.Grpc;

public sealed class GrpcConformanceTests(SharedHosts hosts) : SuiteTests(hosts)
{
    public static TheoryData<string, string> Rows { get; } = Suites.Rows<GrpcSuite>();

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_call_ends_with_the_status_that_the_specification_says(string contender, string id) => HoldAsync<GrpcSuite>(contender, id);
}
