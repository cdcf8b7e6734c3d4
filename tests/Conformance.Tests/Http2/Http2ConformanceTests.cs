using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;

namespace Conformance.Tests.Http2;

public sealed class Http2ConformanceTests(SharedHosts hosts) : SuiteTests(hosts)
{
    public static TheoryData<string, string> Prefaces { get; } = Suites.Rows<PrefaceSuite>();

    public static TheoryData<string, string> Frames { get; } = Suites.Rows<Http2Suite>();

    [Theory]
    [MemberData(nameof(Prefaces))]
    public Task A_connection_that_does_not_begin_as_HTTP2_goes_no_further(string contender, string id) => HoldAsync<PrefaceSuite>(contender, id);

    [Theory]
    [MemberData(nameof(Frames))]
    public Task Frames_are_answered_or_refused_as_the_specification_says(string contender, string id) => HoldAsync<Http2Suite>(contender, id);
}
