using Bench.Commands;
using Bench.Push;
using Bench.Records;
using Servers;

namespace Bench.Tests.Push;

public class PushMeasurementTests
{
    private const int Subscribers = 3;

    private static readonly PushOptions s_options = new(Rate: 200, TimeSpan.FromMilliseconds(250)) { WarmUp = TimeSpan.FromMilliseconds(50) };

    public static TheoryData<string> Names => [.. Contenders.All.Select(static contender => contender.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_update_reaches_every_subscriber_once_and_in_order(string contender)
    {
        var record = await MeasureAsync(contender);

        record.Counts.ShouldBe(new DeliveryCounts(Sent: 50 * Subscribers, Answered: 50 * Subscribers, 0, 0, 0, 0));
        (record.Uncorrected.Count, record.Corrected.Count, record.Lateness.Count).ShouldBe((50 * Subscribers, 50 * Subscribers, 50));
        record.Incomplete.ShouldBeNull();
        record.BytesDown.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Who_is_pushed_to_asks_for_nothing_and_who_polls_does()
    {
        (await MeasureAsync("websocket-json")).Requests.ShouldBe(0);

        var polled = await MeasureAsync("rest-json");
        polled.Requests.ShouldBeGreaterThan(0);
        polled.PollingMilliseconds.ShouldBe(5);
        polled.BytesUp.ShouldBeGreaterThan(polled.Requests * "GET /ticker/ticks/latest".Length);
    }

    [Fact]
    public async Task Who_has_its_polls_held_asks_once_for_each_update_that_comes_alone()
    {
        var held = await MeasureAsync("longpoll-json");

        held.PollingMilliseconds.ShouldBeNull();
        held.Requests.ShouldBeInRange(1.0 / s_options.Updates(s_options.Duration), 1.1); // Fewer where several updates come at once, and one that waits at the end.
    }

    [Fact]
    public async Task Latency_from_when_an_update_was_due_is_never_below_that_from_when_it_left()
    {
        var record = await MeasureAsync("floor");

        record.Lateness.Microseconds[0].ShouldBeGreaterThanOrEqualTo(0);
        record.Corrected.Microseconds.Zip(record.Uncorrected.Microseconds).ShouldAllBe(static pair => pair.First >= pair.Second);
    }

    [Fact]
    public async Task It_ends_when_it_is_interrupted()
    {
        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => PushMeasurement.RunAsync(
            Cell("grpc"), s_options with { Duration = TimeSpan.FromHours(1) }, interruption.Token));
    }

    private static Task<PushRecord> MeasureAsync(string contender) => PushMeasurement.RunAsync(Cell(contender), s_options, CancellationToken.None);

    private static PushCell Cell(string contender) =>
        PushCell.Of([LaneName.Parse(contender)], [Subscribers], [TimeSpan.FromMilliseconds(5)]).Single();
}
