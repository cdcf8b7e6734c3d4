using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;

namespace Conformance.Tests.Http1;

public sealed class RestConformanceTests(SharedHosts hosts) : SuiteTests(hosts)
{
    public static TheoryData<string, string> Rows { get; } = Suites.Rows<RestSuite>();

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_resource_answers_with_the_status_that_fits_and_the_connection_goes_on(string contender, string id) =>
        HoldAsync<RestSuite>(contender, id);
}
