using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;

namespace Conformance.Tests.Http1;

public sealed class Http1ConformanceTests(SharedHosts hosts) : SuiteTests(hosts)
{
    public static TheoryData<string, string> Rows { get; } = Suites.Rows<Http1Suite>();

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_message_is_understood_or_refused_as_the_specification_says(string contender, string id) => HoldAsync<Http1Suite>(contender, id);
}
