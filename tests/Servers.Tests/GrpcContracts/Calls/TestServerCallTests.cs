using Grpc.Core;
using Servers.Tests.GrpcContracts.Hosting;
using Xunit.Abstractions;

namespace Servers.Tests.GrpcContracts.Calls;

/// <summary>The calls on the in-process test server.</summary>
public class TestServerCallTests(TestServerGrpcHost host, ITestOutputHelper output) : CallTests(host, output), IClassFixture<TestServerGrpcHost>
{
    // A handler that is cancelled may win over the cancellation itself here, and then its exception is what the client hears of.
    protected override void AssertCode(RpcException exception, StatusCode expected) =>
        exception.StatusCode.ShouldBeOneOf(expected, StatusCode.Cancelled, StatusCode.Unknown, StatusCode.Internal);
}
