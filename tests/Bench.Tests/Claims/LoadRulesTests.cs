using Bench.Claims;
using Bench.Claims.Rules;
using Bench.Records;
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
    public void A_deadline_that_fires_is_held_against_a_timer_and_must_not_cost_the_connection()
    {
        var load = LoadSection.None with { Deadlines = [Overdue.Of("grpc", 250, 0), Overdue.Of("rest-json", 400, 0.01), Overdue.Of("floor", 9000, 1)] };

        var finding = Given.Weighed(Given.Evidence(new RecordBuilder().Build() with { Load = load }), new DeadlineRule(["grpc", "rest-json"], new Threshold(0.5, "made up")));

        finding.Rows.Select(static row => (row.Subject, row.Ratio?.Median, row.Bearing)).ShouldBe(
        [
            ("grpc", 1, Bearing.For),
            ("grpc", null, Bearing.For),
            ("rest-json", 1.6, Bearing.Against),
            ("rest-json", null, Bearing.Against),
        ]);
    }

    [Fact]
    public void Deadlines_of_a_contender_that_broke_on_them_say_nothing_for_it()
    {
        var load = LoadSection.None with { Deadlines = [Overdue.Of("grpc", 250, 0) with { Incomplete = "a call was answered" }] };

        var finding = Given.Weighed(Given.Evidence(new RecordBuilder().Build() with { Load = load }), new DeadlineRule(["grpc"], Given.Margin));

        finding.Rows.ShouldBeEmpty();
        finding.Missing.Single().Why.ShouldBe("it ended early: a call was answered");
    }

    [Fact]
    public void Without_deadlines_that_fired_it_is_said_what_lets_them_fire() =>
        Given.Weighed(Given.Evidence(new RecordBuilder().Build()), new DeadlineRule(["grpc"], Given.Margin)).Missing.Single().Why.ShouldEndWith("'bench deadlines' lets them fire");

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
