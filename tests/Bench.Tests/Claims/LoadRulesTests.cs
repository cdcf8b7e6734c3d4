using Bench.Claims;
using Bench.Claims.Rules;
using Bench.Tests.Reports;

namespace Bench.Tests.Claims;

public class LoadRulesTests
{
    [Fact]
    public void Push_is_held_against_every_polling_interval()
    {
        var finding = Given.Weighed(
            Given.Evidence(new RecordBuilder().Build() with
            {
                Load = Given.Load(
                [
                    Given.Push("websocket-json", 100, 300, 90), Given.Push("rest-json", 600, 1200, 400, 1.1, polling: 1), Given.Push("rest-json", 60_000, 99_000, 95, 0.1, polling: 100),
                ]),
            }),
            new PushRule("websocket-json", ["rest-json"], [PushFigure.Median, PushFigure.Bytes], new Threshold(0.5, "made up")));

        finding.Rows.Select(static row => (row.Subject, row.Figure, row.Bearing)).ShouldBe(
        [
            ("websocket-json against rest-json polling every 1 ms", "delivery latency, median", Bearing.For),
            ("websocket-json against rest-json polling every 1 ms", "bytes per delivered update", Bearing.For),
            ("websocket-json against rest-json polling every 100 ms", "delivery latency, median", Bearing.For),
            ("websocket-json against rest-json polling every 100 ms", "bytes per delivered update", Bearing.NoDifference),
        ]);
        finding.Verdict.ShouldBe(ClaimVerdict.Depends);
        finding.Certainty.Reasons.ShouldContain("one run each, no interval");
    }

    [Fact]
    public void What_was_lost_is_told_beside_the_numbers() => Given.Weighed(
        Given.Evidence(new RecordBuilder().Build() with { Load = Given.Load([Given.Push("websocket-json", 100, 300, 90, lost: 3), Given.Push("rest-json", 600, 1200, 400, polling: 1)]) }),
        new PushRule("websocket-json", ["rest-json"], [PushFigure.Median], Given.Margin)).Rows[0].Note.ShouldBe("one run each, no interval; websocket-json lost 3, doubled 0, reordered 0, failed 0");

    [Fact]
    public void Idle_connections_are_weighed_against_a_limit_and_each_other()
    {
        var finding = Given.Catalogued("stateful-memory", new RecordBuilder().Build() with
        {
            Load = Given.Load(connections: [Given.Idle("rest-json", 5000), Given.Idle("websocket-json", 20_000), Given.Idle("grpc", 5500)]),
        });

        finding.Rows.Count(static row => row.Figure == "server memory" && row.Cells.Count == 1 && row.Bearing == Bearing.For).ShouldBe(3);
        finding.Rows.Single(static row => row.Subject == "rest-json against websocket-json").Bearing.ShouldBe(Bearing.For);
        finding.Rows.Single(static row => row.Subject == "rest-json against grpc").Bearing.ShouldBe(Bearing.NoDifference);
        finding.Verdict.ShouldBe(ClaimVerdict.Depends);
    }

    [Fact]
    public void Latency_is_compared_at_one_rate_and_a_void_run_says_nothing()
    {
        var rule = new LatencyRule("websocket-json", ["rest-json"], ["chat-send"], Given.Margin);

        Given.Weighed(Given.Evidence(new RecordBuilder().Build() with { Load = Given.Load(runs: [Given.Run("websocket-json", 50, 90), Given.Run("rest-json", 100, 190)]) }), rule)
            .Verdict.ShouldBe(ClaimVerdict.Supported);
        var isVoid = Given.Weighed(Given.Evidence(new RecordBuilder().Build() with { Load = Given.Load(runs: [Given.Run("websocket-json", 50, 90, "the client was late"), Given.Run("rest-json", 100, 190)]) }), rule);
        isVoid.Verdict.ShouldBe(ClaimVerdict.NotMeasured);
        isVoid.Words.ShouldContain("the run is void: the client was late");
    }
}
