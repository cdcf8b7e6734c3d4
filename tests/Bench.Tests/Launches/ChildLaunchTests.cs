using Bench.Duels;
using Bench.Launches;
using Bench.Records;
using Bench.Regression;
using Bench.Tests.Runs;
using Bench.Tests.Workloads;

namespace Bench.Tests.Launches;

[Collection(AloneCollection.Name)]
public class ChildLaunchTests
{
    private static readonly TournamentOptions s_short = new() { Budget = TimeSpan.FromMilliseconds(60), Slice = TimeSpan.FromMilliseconds(1), WarmUpLimit = TimeSpan.Zero };

    [Fact]
    public async Task A_child_warms_up_and_runs_a_match_as_often_as_it_is_asked_with_what_it_is_known_to_cost()
    {
        var match = new Match(TournamentPurpose.Comparison, TinyRun.Cells("ticker-quote/floor/memory", "ticker-quote/websocket-json/memory"));
        await using var launch = new ChildLaunch("launch 2", core: null, CancellationToken.None);
        launch.BeginWarmUp([match]);
        await launch.WarmedUpAsync(CancellationToken.None);

        var first = await launch.RunAsync(match, s_short, CancellationToken.None);
        var second = await launch.RunAsync(match, s_short, CancellationToken.None);

        first.Contestants.ShouldBe(match.Contestants);
        first.Rounds.ShouldNotBeEmpty();
        first.Settled.ShouldBeTrue();
        second.Rounds.ShouldAllBe(static round => round.Length == 2 && round.All(cost => cost > 0));
        second.Settled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_child_that_is_killed_says_in_the_midst_of_what()
    {
        using var interruption = new CancellationTokenSource();
        await using var launch = new ChildLaunch("launch 2", core: null, interruption.Token);
        await interruption.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await launch.RunAsync(
            new Match(TournamentPurpose.Comparison, TinyRun.Cells("ticker-quote/floor/memory", "ticker-quote/grpc/memory")), s_short, CancellationToken.None));
    }

    [Fact]
    public async Task What_a_child_can_not_do_is_told_by_its_name()
    {
        var floor = TinyRun.Cells("chat-send/floor/memory")[0];
        var unknown = new Match(TournamentPurpose.Comparison, [floor, floor.With(new NothingContender(static message => new Payloads.ChatAck(message.Id, 1)))]);
        await using var launch = new ChildLaunch("launch 2", core: null, CancellationToken.None);

        var refused = await Should.ThrowAsync<ContestantException>(async () => await launch.RunAsync(unknown, s_short, CancellationToken.None));

        refused.Message.ShouldStartWith("launch 2: there is no cell chat-send/nothing/memory");
    }
}
