using System.Reflection;

namespace Servers.Tests.GrpcContracts.MemberWalk;

public class MemberWalkTests
{
    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    public void Every_contract_type_that_an_engine_refers_to_is_there(string engine)
    {
        var (types, _) = Engine.WhatItAsks(engine);

        types.ShouldNotBeEmpty();
        types.Except(Contract.WhatTheyOffer().Types).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    public void Every_contract_member_that_an_engine_refers_to_is_there_with_its_signature(string engine)
    {
        var (_, members) = Engine.WhatItAsks(engine);

        members.ShouldNotBeEmpty();
        members.Except(Contract.WhatTheyOffer().Members).ShouldBeEmpty();
    }

    [SkippableFact]
    public void The_engines_ask_for_what_the_walk_was_written_against()
    {
        Skip.IfNot(BuiltContracts.Recorded("GrpcVersion") == "2.85.0", "The counts are those of Grpc.AspNetCore.Server and Grpc.Net.Client 2.85.0.");
        var server = Engine.WhatItAsks("Grpc.AspNetCore.Server");
        var client = Engine.WhatItAsks("Grpc.Net.Client");

        // A walk that finds nothing to check must not pass: so many did it find when it was written.
        server.Types.Union(client.Types).Count().ShouldBe(49);
        server.Members.Union(client.Members).Count().ShouldBe(101);
    }

    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    public void Every_type_of_an_engine_loads(string engine)
    {
        // An abstract member too many, a constraint that differs, a class where a struct is meant: the runtime refuses the type.
        var loaded = Should.NotThrow(() => Assembly.Load(engine).GetTypes());

        loaded.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Grpc.Core.Api")]
    [InlineData("Grpc.Net.Common")]
    public void The_contracts_have_the_identity_that_the_engines_ask_for(string contract)
    {
        var asked = Assembly.Load("Grpc.Net.Client").GetReferencedAssemblies().Single(name => name.Name == contract);

        Assembly.Load(contract).GetName().FullName.ShouldBe(asked.FullName);
    }
}
