using System.Diagnostics;
using Bench.Load;
using Bench.Records;
using Bench.Serving;
using Bench.Tests.Workloads;
using Bench.Workloads;
using Payloads;
using Servers;
using Servers.Wires;

namespace Bench.Tests.Load;

/// <summary>Whole loads, short ones. No assertion depends on how fast the machine is, only on what must take a time at the least.</summary>
public class LoadRunTests
{
    private static readonly LoadOptions s_short = new()
    {
        Rate = 500, Connections = 2, Duration = TimeSpan.FromSeconds(1), WarmUp = TimeSpan.FromMilliseconds(200), Grace = TimeSpan.FromSeconds(30),
    };

    public static IEnumerable<object[]> Lanes =>
        from contender in InMemory.Contenders
        from workload in (string[])["chat-send", "chat-converse", "ticker-quote"]
        select new object[] { contender.Name, workload };

    [Theory]
    [MemberData(nameof(Lanes))]
    public async Task Every_contender_answers_every_message_once_rightly_and_in_order(string contender, string workload)
    {
        var outcome = await RunAsync(contender, workload, s_short with { Rate = null, Messages = 5_000, InFlight = 8 });

        outcome.FirstFailure.ShouldBeNull();
        outcome.Record.Counts.ShouldBe(new DeliveryCounts(5_000, 5_000, 0, 0, 0, 0));
        outcome.IsFlawless.ShouldBeTrue();
    }

    [Theory]
    [InlineData("chat-send")]
    [InlineData("chat-converse")]
    [InlineData("chat-history")]
    public async Task The_warm_up_is_sent_and_not_counted(string workload)
    {
        var outcome = await RunAsync("floor", workload, s_short);

        outcome.Record.Counts.ShouldBe(new DeliveryCounts(500, 500, 0, 0, 0, 0));
        outcome.Log.States.Length.ShouldBe(600);
        outcome.Record.Corrected.Count.ShouldBe(500);
        outcome.Record.Id.ShouldBe($"{workload}/floor/memory@500");
    }

    [Fact]
    public async Task No_message_leaves_before_its_time()
    {
        var log = (await RunAsync("floor", "chat-send", s_short with { Arrivals = Arrivals.Poisson })).Log;

        for (var i = 0; i < log.Schedule.Count; i++)
        {
            log.Sent[i].ShouldBeGreaterThanOrEqualTo(log.Start + log.Schedule.Offsets[i]);
        }
    }

    public static TheoryData<string> Names => new(InMemory.Contenders.Select(static contender => contender.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_stall_is_in_the_corrected_latency_of_all_that_were_due_meanwhile_and_in_the_uncorrected_of_those_that_had_left(string contender)
    {
        var stall = new Stall(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(300));
        var outcome = await RunAsync(contender, "chat-send", s_short with { Connections = 1, InFlight = 4, Stall = stall });

        // 250 are due while nothing passes, evenly: four in five of them wait for a fifth of the stall or longer.
        var (log, fifth) = (outcome.Log, stall.Length / 5);
        var measured = Enumerable.Range(log.Schedule.WarmUp, log.Schedule.Count - log.Schedule.WarmUp).ToList();
        var corrected = measured.Count(i => Stopwatch.GetElapsedTime(log.Start + log.Schedule.Offsets[i], log.Ended[i]) > fifth);
        var uncorrected = measured.Count(i => Stopwatch.GetElapsedTime(log.Sent[i], log.Ended[i]) > fifth);
        outcome.Record.Counts.Answered.ShouldBe(500);
        corrected.ShouldBeGreaterThanOrEqualTo(195);
        uncorrected.ShouldBeLessThan(corrected / 2);
        outcome.Record.Held.ShouldBeGreaterThan(150);
        outcome.Record.Corrected.At(0.99).ShouldNotBeNull().ShouldBeGreaterThan(400_000);
    }

    [Fact]
    public async Task A_wrong_answer_is_an_error_and_one_place_for_two_messages_a_duplicate()
    {
        var place = 0L;
        var lane = new Lane(
            new NothingContender(message => new ChatAck(message.Id % 100 == 7 ? 0 : message.Id, Interlocked.Increment(ref place) - (message.Id % 100 == 9 ? 1 : 0))),
            Wire("memory"));
        await using var served = await ServedHere.StartAsync(lane, CancellationToken.None);

        var outcome = await new LoadRun(served, Workload("chat-send"), s_short with { Rate = null, Messages = 1_000, Connections = 1, InFlight = 1 })
            .RunAsync(watcher: null, CancellationToken.None);

        (outcome.Record.Counts.Errors, outcome.Record.Counts.Answered, outcome.Record.Counts.Duplicated).ShouldBe((10, 990, 10));
        outcome.IsFlawless.ShouldBeFalse();
    }

    [Fact]
    public async Task An_interruption_ends_it_with_what_it_has()
    {
        using var interruption = new CancellationTokenSource();
        await using var served = await ServedHere.StartAsync(Lane("floor"), CancellationToken.None);
        var run = new LoadRun(served, Workload("chat-send"), s_short with { Duration = TimeSpan.FromMinutes(5) });

        var outcome = await run.RunAsync(new After(seconds: 1, interruption.Cancel), interruption.Token);

        outcome.Record.Incomplete.ShouldBe("interrupted");
        outcome.Record.Counts.Answered.ShouldBeInRange(1, 60_000);
    }

    [Fact]
    public async Task A_server_that_dies_ends_it_with_what_it_has()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var served = await ServedProcess.StartAsync(new Lane(Contender("grpc"), Wire("tcp")), limit.Token);
        using var child = Process.GetProcessById(served.Id);
        var run = new LoadRun(served, Workload("chat-send"), s_short with { Duration = TimeSpan.FromMinutes(5) });

        var outcome = await run.RunAsync(new After(seconds: 1, child.Kill), limit.Token);

        outcome.Record.Incomplete.ShouldNotBeNull().ShouldMatch("process has ended|answers no more");
        outcome.Record.Counts.Answered.ShouldBeInRange(1, 60_000);
        outcome.IsFlawless.ShouldBeFalse();
    }

    [Theory]
    [InlineData("rest-json")]
    [InlineData("websocket-json")]
    [InlineData("grpc")]
    public async Task A_delay_on_the_way_is_in_every_latency(string contender)
    {
        await using var server = await ContenderHost.StartAsync(Contender(contender), Wire("tcp"), Servers.Application.ServiceLimits.Default, CancellationToken.None);
        await using var proxy = new FaultyProxy(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, new Uri(server.Address!).Port)) { Delay = TimeSpan.FromMilliseconds(20) };
        await using var served = new ServedElsewhere(Contender(contender), ServedAddress.Parse(proxy.Address));

        var outcome = await new LoadRun(served, Workload("chat-send"), s_short with { Rate = 50 }).RunAsync(watcher: null, CancellationToken.None);

        // There and back again.
        outcome.Record.Counts.Answered.ShouldBe(50);
        outcome.Record.Uncorrected.At(0.5).ShouldNotBeNull().ShouldBeGreaterThan(35_000);
    }

    [Theory]
    [InlineData("rest-json", "chat-send")]
    [InlineData("websocket-json", "chat-converse")]
    [InlineData("grpc", "chat-converse")]
    [InlineData("floor", "chat-send")]
    public async Task Connections_that_are_cut_end_it_with_what_it_has(string contender, string workload)
    {
        await using var server = await ContenderHost.StartAsync(Contender(contender), Wire("tcp"), Servers.Application.ServiceLimits.Default, CancellationToken.None);
        await using var proxy = new FaultyProxy(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, new Uri(server.Address!).Port));
        await using var served = new ServedElsewhere(Contender(contender), ServedAddress.Parse(proxy.Address));

        var outcome = await new LoadRun(served, Workload(workload), s_short with { Duration = TimeSpan.FromMinutes(5) })
            .RunAsync(new After(seconds: 1, proxy.Cut), CancellationToken.None);

        outcome.Record.Incomplete.ShouldNotBeNull().ShouldStartWith("the server answers no more: ");
        outcome.Record.Counts.Errors.ShouldBeGreaterThan(0);
    }

    private static async Task<LoadOutcome> RunAsync(string contender, string workload, LoadOptions options)
    {
        await using var served = await ServedHere.StartAsync(Lane(contender), CancellationToken.None);
        return await new LoadRun(served, Workload(workload), options).RunAsync(watcher: null, CancellationToken.None);
    }

    private static Lane Lane(string contender) => new(Contender(contender), Wire("memory"));

    private static IContender Contender(string name) => Contenders.All.Single(contender => contender.Name == name);

    private static Wire Wire(string name) => WireCatalog.All.Single(wire => wire.Name == name);

    private static Workload Workload(string name) => WorkloadCatalog.All.Single(workload => workload.Name == name);

    private sealed class After(int seconds, Action act) : ILoadWatcher
    {
        private int _passed;

        public void Passed(LoadGlimpse glimpse)
        {
            if (++_passed == seconds)
            {
                act();
            }
        }
    }
}
