using Bench.Commands;
using Bench.Deadlines;
using Bench.Tests.Workloads;
using Bench.Workloads;
using Servers.Wires;

namespace Bench.Tests.Deadlines;

public class DeadlineRunTests
{
    private static readonly DeadlineOptions s_options = new(TimeSpan.FromMilliseconds(5), Calls: 4);

    public static TheoryData<string> Names => [.. InMemory.Contenders.Select(static contender => contender.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_call_is_given_up_and_the_next_is_answered(string contender)
    {
        var record = await DeadlineRun.RunAsync(LaneName.Parse(contender), s_options, CancellationToken.None);

        record.Incomplete.ShouldBeNull();
        (record.Waited.Count, record.Timer.Count).ShouldBe((s_options.Calls, s_options.Calls));
        record.Id.ShouldBe($"deadline/{contender}/memory@5ms");
    }

    [Theory]
    [InlineData("rest-json", 1)]
    [InlineData("rest-json-h2", 0)]
    [InlineData("websocket-json", 0)]
    [InlineData("grpc", 0)]
    public async Task Only_where_requests_have_a_connection_to_themselves_is_it_lost(string contender, double lost) =>
        (await DeadlineRun.RunAsync(LaneName.Parse(contender), s_options, CancellationToken.None)).ConnectionsLost.ShouldBe(lost);

    [Fact]
    public async Task On_sockets_it_is_the_same()
    {
        var record = await DeadlineRun.RunAsync(LaneName.Parse("grpc/tcp"), s_options, CancellationToken.None);

        (record.Incomplete, record.Waited.Count, record.ConnectionsLost).ShouldBe((null, s_options.Calls, 0));
    }

    [Fact]
    public async Task A_contender_whose_answers_can_not_be_held_back_says_so()
    {
        var lane = new Lane(new NothingContender(static message => new Payloads.ChatAck(message.Id, 1)), WireCatalog.All.Single(static wire => wire.Name == "memory"));

        var record = await DeadlineRun.RunAsync(lane, s_options, CancellationToken.None);

        (record.Incomplete, record.Waited.Count).ShouldBe(("a call was answered, though answers were held back", 0));
    }
}
