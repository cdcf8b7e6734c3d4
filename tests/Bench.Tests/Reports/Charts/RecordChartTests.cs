using Bench.Records;
using Bench.Reports;
using Bench.Reports.Charts;

namespace Bench.Tests.Reports.Charts;

/// <summary>What charts take from a record.</summary>
public class RecordChartTests
{
    private static readonly RunRecord s_record = RecordBuilder.Small();
    private static readonly RunFindings s_findings = RunFindings.Of(s_record);
    private static readonly LoadSection s_load = LoadSamples.Of("rest-json", "websocket-json", "grpc");
    private static readonly ContenderLooks s_looks = ContenderLooks.Of(s_findings);

    [Fact]
    public void Multiples_of_the_floor_are_drawn_as_the_duels_have_them()
    {
        var chart = FloorChart.Of(s_findings, "memory").ShouldNotBeNull();

        // In the order of the catalog, not in that of the record.
        chart.Rows.Select(static row => row.Label).ShouldBe(["chat-send", "chat-send-16", "chat-broadcast", "ticker-quote"]);
        var dot = chart.Rows[0].Dots.Single(static dot => dot.Series == "grpc");
        dot.Estimate.ShouldBe(s_findings.Compared("chat-send", "memory")!.Standings.Single(static standing => standing.Contender == "grpc").TimesFloor);
        dot.Estimate.Median.ShouldBe(3, 0.05);
        FloorChart.Of(s_findings, "testhost").ShouldBeNull("nobody met the floor there");
    }

    [Fact]
    public void A_ratio_that_is_undecided_has_no_dot()
    {
        var record = new RecordBuilder { Rounds = 5 }.Comparison("chat-send", "memory", ("floor", 100), ("a", 200)).Build();

        FloorChart.Of(RunFindings.Of(record), "memory").ShouldBeNull();
    }

    [Fact]
    public void Payload_and_framing_make_up_all_bytes()
    {
        var bar = BytesChart.Of(s_findings, "memory")!.Groups[0].Bars.Single(static bar => bar.Label == "grpc");

        bar.Segments.ShouldBe([new Segment(0, 0, 145 + 32), new Segment(1, 145 + 32, 145 + 40 + 32 + 4)]);
        bar.Says.ShouldBe("221 B");
        BytesChart.Of(s_findings, "testhost").ShouldBeNull("no bytes pass there");
    }

    [Fact]
    public void Steps_of_the_ladder_end_at_the_whole_time_on_their_wire()
    {
        var bars = LadderChart.Of(s_findings)!.Groups.Single().Bars;
        var ladder = s_findings.Ladders.Single(static ladder => ladder.Contender == "rest-json");

        var steps = bars.Single(static bar => bar.Label == "rest-json").Segments;
        (steps[0].From, steps[0].To).ShouldBe((0, ladder.Application!.Median));
        steps[1].To.ShouldBe(ladder.Memory!.Median, 1e-6);
        steps[1].From.ShouldBeGreaterThan(steps[1].To, "testhost took longer than memory");
        steps[2].To.ShouldBe(ladder.Memory!.Median + ladder.Kernel!.Median, 1e-6);
        bars.Single(static bar => bar.Label == "floor").Segments.Select(static step => step.Kind).ShouldBe([1, 2], "it does not run on testhost");
    }

    [Fact]
    public void Crossovers_are_marked_where_the_duels_saw_them()
    {
        var chart = ThroughputChart.Of(s_record, s_findings, "memory").ShouldNotBeNull();

        chart.Ticks.ShouldBe([(1, "1"), (16, "16")]);
        chart.Spans.ShouldBe([new LineSpan(1, 16, "grpc overtakes rest-json")]);
        var point = chart.Series.Single(static series => series.Name == "grpc").Points[0];
        point.Y.ShouldBe(s_findings.Cell("chat-send", "grpc", "memory")!.MessagesPerSecond!.Value);
        point.Range!.Value.Low.ShouldBeLessThan(point.Y);
        ThroughputChart.Of(s_record, s_findings, "testhost").ShouldBeNull("one number in flight makes no line");
    }

    [Fact]
    public void Corrected_latencies_are_solid_and_the_others_dashed()
    {
        var runs = s_load.Runs.Where(static run => run.TargetRate == 5000).ToList();
        var chart = LatencyChart.Of(runs, s_looks).ShouldNotBeNull();

        chart.Ticks.Select(static tick => tick.Name).ShouldBe(["p50", "p90", "p99", "p99.9", "max"]);
        chart.Ticks.Select(static tick => tick.X).ShouldBeInOrder();
        var corrected = chart.Series.Single(static series => series.Name == "grpc, corrected");
        corrected.Dash.ShouldBeNull();
        corrected.Points.Select(static point => point.Y / 1000).ShouldBe(runs.Single(static run => run.Contender == "grpc").Corrected.Microseconds);
        chart.Series.Single(static series => series.Name == "grpc, not corrected").Dash.ShouldNotBeNull();
    }

    [Fact]
    public void A_run_whose_client_was_the_bottleneck_is_not_drawn() =>
        LatencyChart.Of([.. s_load.Runs.Where(static run => run.Void is not null)], s_looks).ShouldBeNull();

    [Fact]
    public void Who_pushes_is_level_over_all_polling_intervals()
    {
        var chart = DeliveryChart.Of(s_load.Pushes, s_looks).ShouldNotBeNull();

        chart.Ticks.Select(static tick => tick.X).ShouldBe([5, 20, 100, 1000]);
        chart.Series.Single(static series => series.Name == "grpc, p50, pushed").Points.Select(static point => point.Y).Distinct().ShouldHaveSingleItem();
        chart.Series.Single(static series => series.Name == "rest-json, p99").Points.Select(static point => point.Y).ShouldBeInOrder();
    }

    [Fact]
    public void Memory_that_can_not_be_told_apart_is_one_part()
    {
        var bars = MemoryChart.Of(s_load.Connections)!.Groups.Single().Bars;

        bars[0].Segments.ShouldBe([new Segment(0, 0, 9000), new Segment(1, 9000, 16_000)]);
        bars[1].Segments.ShouldBe([new Segment(2, 0, 19_500)]);
        MemoryChart.Of([]).ShouldBeNull();
    }
}
