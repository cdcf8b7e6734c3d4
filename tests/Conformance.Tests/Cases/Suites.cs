using Conformance.Tests.Hosting;
using Conformance.Tests.Grpc;
using Conformance.Tests.Http1;
using Conformance.Tests.Http2;
using Conformance.Tests.WebSockets;

namespace Conformance.Tests.Cases;

/// <summary>Every suite, and what of it concerns which contender.</summary>
internal static class Suites
{
    public static IReadOnlyList<Suite> All { get; } =
    [
        new Http1Suite(), new RestSuite(), new HandshakeSuite(), new WebSocketSuite(), new PrefaceSuite(), new Http2Suite(), new GrpcSuite(),
    ];

    /// <summary>The rows of a theory over a suite: every contender that it concerns, with every case of it.</summary>
    public static TheoryData<string, string> Rows<TSuite>()
        where TSuite : Suite
    {
        var suite = All.OfType<TSuite>().Single();
        var rows = new TheoryData<string, string>();
        foreach (var contender in Held.Contenders)
        {
            foreach (var wireCase in suite.CasesFor(contender))
            {
                rows.Add(contender.Name, wireCase.Id);
            }
        }

        return rows;
    }
}
