using Bench.Claims;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Claims;

public class ClaimCatalogTests
{
    [Fact]
    public void Every_claim_is_there_once_with_a_threshold_and_its_reason()
    {
        ClaimCatalog.All.Select(static claim => claim.Id).ShouldBe(
        [
            "protobuf-smaller", "protobuf-faster", "grpc-smaller-on-wire", "grpc-faster-unary", "grpc-faster-large", "http2-multiplexing",
            "http2-header-compression", "websocket-lowest-latency", "websocket-light-frames", "websocket-beats-polling", "connection-reuse",
            "stateful-memory", "one-writer", "rest-caching", "grpc-streaming-cheaper", "text-is-inefficient", "compression-pays", "deadlines-free",
            "tls-tax", "sse-enough", "long-polling-costly", "typed-contract",
        ]);
        ClaimCatalog.All.SelectMany(static claim => claim.Rules).ShouldAllBe(static rule => rule.Threshold.Reason.Length > 0);
    }

    [Fact]
    public void Without_any_record_of_use_nothing_is_claimed() =>
        ClaimsReport.Of(Given.Evidence(new RecordBuilder().Build())).Claims
            .ShouldAllBe(static claim => claim.Verdict == ClaimVerdict.NotMeasured && claim.Words.StartsWith("No record given bears on it: "));

    [Theory]
    [InlineData("rest-caching", "there is no contender rest-json-cached yet")]
    [InlineData("compression-pays", "there is no contender rest-json-gzip yet")]
    public void A_claim_that_waits_says_for_what_and_only_while_it_does(string id, string why)
    {
        var contender = why.Split(' ')[4];
        var finding = Given.Catalogued(id, RecordBuilder.Small());

        finding.Verdict.ShouldBe(ClaimVerdict.NotMeasured);
        if (Servers.Contenders.All.All(known => known.Name != contender))
        {
            finding.Words.ShouldContain(why);
        }
    }

    [Fact]
    public void Caching_gets_its_verdict_once_its_cells_are_there() => Given.Catalogued("rest-caching", new RecordBuilder()
        .Noise("ticker-quote/rest-json/memory")
        .Comparison("ticker-quote", "memory", ("rest-json-cached", 1000), ("rest-json", 2000), ("websocket-json", 3000), ("grpc", 4000))
        .Build()).Rows.Count(static row => row is { Figure: "time per exchange", Bearing: Bearing.For }).ShouldBe(3);

    [Fact]
    public void Caching_depends_on_the_hit_rate()
    {
        // A hit costs half of what an answer costs, a miss a quarter more: what asking for the tag costs.
        var rows = Given.Catalogued("rest-caching", new RecordBuilder { Spread = 0.0001 }
            .Cell("ticker-quote", "rest-json-cached", "memory", 1000).Cell("ticker-quote-moved", "rest-json-cached", "memory", 2500)
            .Cell("ticker-quote", "rest-json", "memory", 2000).Cell("ticker-quote-moved", "rest-json", "memory", 2000)
            .Build()).Rows;

        rows.Single(static row => row.Figure == "time at 50 % hits").Ratio!.Median.ShouldBe(0.875, 0.001);
        rows.Single(static row => row.Figure == "time at 50 % hits").Bearing.ShouldBe(Bearing.NoDifference);
        rows.Single(static row => row.Figure == "time at 90 % hits").Ratio!.Median.ShouldBe(0.575, 0.001);
        rows.Single(static row => row.Figure == "time at 90 % hits").Bearing.ShouldBe(Bearing.For);
        rows.Single(static row => row.Figure == "bytes on the wire at 90 % hits").Values.Count.ShouldBe(2);
    }

    [Fact]
    public void A_hit_rate_between_two_workloads_of_which_one_is_missing_says_nothing()
    {
        var finding = Given.Catalogued("rest-caching", new RecordBuilder()
            .Cell("ticker-quote", "rest-json-cached", "memory", 1000).Cell("ticker-quote", "rest-json", "memory", 2000)
            .Cell("ticker-quote-moved", "rest-json", "memory", 2000)
            .Build());

        finding.Rows.ShouldNotContain(static row => row.Figure.EndsWith("hits", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1000, nameof(ClaimVerdict.Supported))]
    [InlineData(2000, nameof(ClaimVerdict.Refuted))]
    public void Server_sent_events_get_theirs(double cost, string verdict) => Given.Catalogued("sse-enough", new RecordBuilder()
        .Noise("ticker-stream/websocket-json/memory")
        .Comparison("ticker-stream", "memory", ("websocket-json", 1000), ("sse-json", cost))
        .Build()).Verdict.ToString().ShouldBe(verdict);

    [Theory]
    [InlineData(300, nameof(ClaimVerdict.Supported))]
    [InlineData(20, nameof(ClaimVerdict.Depends))]
    public void Long_polling_gets_its_own(double bytes, string verdict)
    {
        var pushes = Given.Load([Given.Push("websocket-json", 100, 200, bytes: 90), Given.Push("longpoll-json", 100, 200, bytes, requests: 0.9)]);

        Given.Catalogued("long-polling-costly", UnderLoad.Record(pushes)).Verdict.ToString().ShouldBe(verdict);
    }

    [Theory]
    [InlineData(1000, nameof(ClaimVerdict.Supported))]
    [InlineData(2000, nameof(ClaimVerdict.Refuted))]
    public void Tls_gets_its_verdict_and_a_point_without_a_difference_before_says_nothing(double after, string verdict)
    {
        var finding = Given.Catalogued("tls-tax", new RecordBuilder()
            .Noise("chat-send/grpc/tcp")
            .Comparison("chat-send", "tcp", ("rest-json", 1000), ("grpc", 2000))
            .Comparison("chat-send", "tls", ("rest-json", 1000), ("grpc", after))
            .Comparison("ticker-quote", "tcp", ("rest-json", 1000), ("grpc", 1000))
            .Comparison("ticker-quote", "tls", ("rest-json", 1000), ("grpc", 1000))
            .Build());

        finding.Verdict.ToString().ShouldBe(verdict);
        finding.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["chat-send/grpc/tls", "chat-send/rest-json/tls"]);
    }

    [Fact]
    public void Compression_depends_on_the_network()
    {
        // Ten times the time for a tenth of the bytes.
        var record = new RecordBuilder().Cell("chat-history", "rest-json", "memory", 10_000).Cell("chat-history", "rest-json-gzip", "memory", 100_000).Build();
        var counted = record with { Cells = [.. record.Cells.Select(static cell => WithWire(cell, cell.Contender == "rest-json" ? 8000 : 800))] };

        var finding = Given.Catalogued("compression-pays", counted);

        finding.Verdict.ShouldBe(ClaimVerdict.Depends);
        finding.Rows.Single(static row => row.Figure.EndsWith(" 1 Mbit/s", StringComparison.Ordinal)).Bearing.ShouldBe(Bearing.For);
        finding.Rows.Single(static row => row.Figure.EndsWith(" 1000 Mbit/s", StringComparison.Ordinal)).Bearing.ShouldBe(Bearing.Against);
        finding.Words.ShouldContain("It depends on the figure");
    }

    [Fact]
    public void Tls_is_also_told_from_calls_that_each_open_a_connection() => Given.Catalogued("tls-tax", new RecordBuilder()
        .Noise("ticker-quote/grpc/tcp")
        .Comparison("ticker-quote-new-connection", "tcp", ("rest-json", 100_000), ("grpc", 200_000))
        .Comparison("ticker-quote-new-connection", "tls", ("rest-json", 900_000), ("grpc", 905_000))
        .Build()).Rows.ShouldHaveSingleItem().Bearing.ShouldBe(Bearing.For);

    [Theory]
    [InlineData("chat-send", "memory")]
    [InlineData("chat-send", "tls")]
    [InlineData("ticker-quote", "tcp")]
    [InlineData("ticker-quote", "tls")]
    public void A_variant_is_read_from_the_rounds_that_both_took_part_in(string workload, string wire)
    {
        var record = new RecordBuilder().Cell(workload, "grpc", wire, 1000).Build() with
        {
            Tournaments =
            [
                new TournamentRecord(
                    TournamentPurpose.Variant, workload, [$"{workload}/grpc/{wire}", $"{workload}-new-connection/grpc/{wire}"],
                    [.. Enumerable.Range(0, 60).Select(static round => (double[])[1000 + round % 3, 9000 + round % 5])], 0.95, true, 3),
            ],
        };

        var finding = Given.Catalogued("connection-reuse", record);

        finding.Verdict.ShouldBe(ClaimVerdict.Supported);
        finding.Rows.ShouldHaveSingleItem().Ratio!.Median.ShouldBe(1.0 / 9, 0.01);
    }

    [Fact]
    public void Streaming_is_told_per_message()
    {
        var stream = new RecordBuilder().Cell("ticker-stream", "grpc", "memory", 400_000).Cell("ticker-quote", "grpc", "memory", 10_000).Build();
        var counted = stream with { Cells = [.. stream.Cells.Select(static cell => cell with { MessagesPerExchange = cell.Workload == "ticker-stream" ? 1000 : 1 })] };

        var time = Given.Catalogued("grpc-streaming-cheaper", counted).Rows.Single(static row => row.Figure == "time per message");

        time.Ratio!.Median.ShouldBe(0.04, 0.002);
        time.Ratio.Low.ShouldBeLessThan(time.Ratio.Median);
        time.Bearing.ShouldBe(Bearing.For);
    }

    private static CellRecord WithWire(CellRecord cell, double bytes) => cell with
    {
        Measurements =
        [
            .. cell.Measurements.Where(static measurement => !measurement.Metric.StartsWith("wire", StringComparison.Ordinal)),
            new Measurement(Metric.WireUp.Id, [0]), new Measurement(Metric.WireDown.Id, [bytes]),
        ],
    };
}
