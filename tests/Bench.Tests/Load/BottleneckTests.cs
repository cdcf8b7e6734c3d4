using System.Diagnostics;
using Bench.Load;
using Bench.Records;

namespace Bench.Tests.Load;

public class BottleneckTests
{
    private const double Seconds = 10;
    private const int Cores = 2;

    [Fact]
    public void A_punctual_client_with_cores_to_spare_is_none() => Of(lateMicroseconds: 50, latencyMicroseconds: 200, client: 5, server: 8).ShouldBeNull();

    [Fact]
    public void Sends_that_left_late_with_room_for_them_are_the_clients_doing() =>
        Of(lateMicroseconds: 1_500, latencyMicroseconds: 2_000, client: 5, server: 8).ShouldNotBeNull().ShouldStartWith("the client was the bottleneck: at p99 its sends left 1.5 ms late");

    [Fact]
    public void A_little_lateness_in_a_long_latency_does_not_matter() => Of(lateMicroseconds: 1_500, latencyMicroseconds: 20_000, client: 5, server: 8).ShouldBeNull();

    [Fact]
    public void A_client_that_keeps_all_cores_busy_is_one() =>
        Of(lateMicroseconds: 50, latencyMicroseconds: 200, client: 19, server: 1).ShouldNotBeNull().ShouldStartWith("the client was the bottleneck: it kept 95");

    [Fact]
    public void In_one_process_nobody_can_tell() =>
        Of(lateMicroseconds: 50, latencyMicroseconds: 200, client: 19, server: null, sharesProcess: true).ShouldNotBeNull().ShouldContain("can't be told");

    [Theory]
    [InlineData(12, 7, true)]
    [InlineData(7, 12, false)]
    public void On_a_machine_that_is_full_it_depends_on_who_has_the_larger_part(double client, double server, bool isVoid) =>
        (Of(lateMicroseconds: 50, latencyMicroseconds: 200, client, server) is not null).ShouldBe(isVoid);

    private static string? Of(long lateMicroseconds, long latencyMicroseconds, double client, double? server, bool sharesProcess = false)
    {
        var log = new LoadLog(Schedule.Open(1_000, TimeSpan.Zero, TimeSpan.FromSeconds(1), Arrivals.Constant)) { Start = 1 };
        for (var i = 0; i < log.Schedule.Count; i++)
        {
            log.States[i] = MessageState.Sent | MessageState.Answered;
            log.Sent[i] = log.Start + log.Schedule.Offsets[i] + Ticks(lateMicroseconds);
            log.Ended[i] = log.Start + log.Schedule.Offsets[i] + Ticks(latencyMicroseconds);
        }

        return Bottleneck.Of(
            LoadSamples.Of(log, isOpenLoop: true), new ProcessRecord(client, 1), server is { } cpu ? new ProcessRecord(cpu, 1) : null, sharesProcess, Seconds, Cores);
    }

    private static long Ticks(long microseconds) => microseconds * Stopwatch.Frequency / 1_000_000;
}
