using Grpc.Core;
using Servers.Tests.GrpcContracts.Hosting;
using Xunit.Abstractions;

namespace Servers.Tests.GrpcContracts.Calls;

/// <summary>The calls over HTTP/2 and loopback.</summary>
public class KestrelCallTests(KestrelGrpcHost host, ITestOutputHelper output) : CallTests(host, output), IClassFixture<KestrelGrpcHost>
{
    protected override void AssertCode(RpcException exception, StatusCode expected) => exception.StatusCode.ShouldBe(expected);
}
