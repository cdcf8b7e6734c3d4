using Bench.Fuzzing;
using Servers;

namespace Bench.Tests.Fuzzing;

public class EndpointTargetTests
{
    private static readonly FuzzOptions s_options = new(Seed: 1, Duration: null, Inputs: FuzzRun.BatchSize);

    [Theory]
    [InlineData("rest-json", Operation.Send)]
    [InlineData("websocket-json", Operation.Join)]
    [InlineData("grpc", Operation.Converse)]
    [InlineData("floor", Operation.Ingest)]
    public async Task A_host_that_bears_what_it_is_sent_has_no_finding(string contender, Operation operation)
    {
        var target = new EndpointTarget(Contenders.Named(contender)!, operation);

        var tally = (await FuzzRun.RunAsync([target], s_options, static _ => { }, CancellationToken.None)).Single();

        tally.ShouldBe(new FuzzTally($"{contender}/{operation.ToString().ToLowerInvariant()}", FuzzRun.BatchSize, Finding: null));
    }

    [Fact]
    public async Task A_host_that_falls_is_found_out()
    {
        var target = new EndpointTarget(new FragileContender(Contenders.Named("rest-json")!), Operation.Send);

        var tally = (await FuzzRun.RunAsync([target], s_options, static _ => { }, CancellationToken.None)).Single();

        tally.Finding.ShouldNotBeNull().ShouldContain("nobody asks for this");
    }
}
