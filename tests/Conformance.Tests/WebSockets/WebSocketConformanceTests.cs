using Conformance.Tests.Cases;
using Conformance.Tests.Hosting;

namespace Conformance.Tests.WebSockets;

public sealed class WebSocketConformanceTests(SharedHosts hosts) : SuiteTests(hosts)
{
    public static TheoryData<string, string> Handshakes { get; } = Suites.Rows<HandshakeSuite>();

    public static TheoryData<string, string> Frames { get; } = Suites.Rows<WebSocketSuite>();

    [Theory]
    [MemberData(nameof(Handshakes))]
    public Task A_handshake_is_accepted_or_refused_as_the_specification_says(string contender, string id) => HoldAsync<HandshakeSuite>(contender, id);

    [Theory]
    [MemberData(nameof(Frames))]
    public Task Frames_are_answered_or_fail_the_connection_as_the_specification_says(string contender, string id) => HoldAsync<WebSocketSuite>(contender, id);
}
