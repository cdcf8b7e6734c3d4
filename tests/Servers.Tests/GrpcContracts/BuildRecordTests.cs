using System.Reflection;

namespace Servers.Tests.GrpcContracts;

public class BuildRecordTests
{
    [Fact]
    public void The_servers_assembly_says_which_contracts_were_built() =>
        BuiltContracts.Recorded("GrpcContracts").ShouldBeOneOf("Package", "Local");

    [Fact]
    public void The_servers_assembly_says_which_versions_were_built()
    {
        BuiltContracts.Recorded("GrpcVersion").ShouldNotBeNullOrWhiteSpace();
        BuiltContracts.Recorded("ProtobufVersion").ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void The_contracts_that_run_are_those_that_the_record_names()
    {
        // Only ours hide the callbacks of a call in this type.
        var ours = Assembly.Load("Grpc.Core.Api").GetType("Grpc.Core.CallCallbacks") is not null;

        ours.ShouldBe(BuiltContracts.AreLocal);
    }
}
