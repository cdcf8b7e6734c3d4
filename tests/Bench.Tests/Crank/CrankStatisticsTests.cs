using System.Text.Json;
using Bench.Crank;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Crank;

public class CrankStatisticsTests
{
    private static readonly DateTimeOffset s_now = new(2025, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private static LoadRecord Load => UnderLoad.Section().Runs[0];

    [Fact]
    public void It_is_json_on_a_line_of_its_own_between_the_lines_that_crank_looks_for()
    {
        var lines = CrankStatistics.Of(Load, s_now).Text().Split('\n');

        lines.Length.ShouldBe(3);
        (lines[0], lines[2]).ShouldBe(("#StartJobStatistics", "#EndJobStatistics"));
        using var statistics = JsonDocument.Parse(lines[1]);
        statistics.RootElement.EnumerateObject().Select(static part => part.Name).ShouldBe(["Metadata", "Measurements"]);
        var metadata = statistics.RootElement.GetProperty("Metadata")[0];
        metadata.EnumerateObject().Select(static part => part.Name)
            .ShouldBe(["Source", "Name", "Aggregate", "Reduce", "Format", "LongDescription", "ShortDescription"]);
        var measurement = statistics.RootElement.GetProperty("Measurements")[1];
        (measurement.GetProperty("Name").GetString(), measurement.GetProperty("Value").GetDouble()).ShouldBe(("bench/rate/achieved", 999));
        measurement.GetProperty("Timestamp").GetDateTimeOffset().ShouldBe(s_now);
    }

    [Fact]
    public void Every_measurement_has_its_metadata_and_every_metadata_its_measurement()
    {
        var statistics = CrankStatistics.Of(Load, s_now);

        statistics.Measurements.Select(static one => one.Name).ShouldBe(statistics.Metadata.Select(static one => one.Name));
        statistics.Metadata.Select(static one => one.Name).ShouldBeUnique();
    }

    [Fact]
    public void Latencies_stand_side_by_side()
    {
        var statistics = CrankStatistics.Of(Load, s_now);

        Value(statistics, "bench/latency/corrected/p99").ShouldBe(3600);
        Value(statistics, "bench/latency/uncorrected/p99").ShouldBe(1200);
        Value(statistics, "bench/latency/corrected/p99.9").ShouldBe(8400);
        Value(statistics, "bench/latency/uncorrected/max").ShouldBe(4800);
        Value(statistics, "bench/void").ShouldBe(0);
    }

    [Theory]
    [InlineData("the client was the bottleneck", null)]
    [InlineData(null, "the server's process has ended")]
    public void A_load_that_is_void_or_cut_short_has_counts_and_no_latencies(string? isVoid, string? incomplete)
    {
        var statistics = CrankStatistics.Of(Load with { Void = isVoid, Incomplete = incomplete }, s_now);

        Value(statistics, "bench/void").ShouldBe(1);
        Value(statistics, "bench/messages/answered").ShouldBe(10_000);
        statistics.Metadata.ShouldNotContain(static one => one.Name.Contains("latency"));
    }

    private static double Value(CrankStatistics statistics, string name) => statistics.Measurements.Single(one => one.Name == name).Value;
}
