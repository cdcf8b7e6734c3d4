using Bench.Commands;
using Bench.Decisions;
using Bench.Records;
using Bench.Tests.Claims;
using Bench.Tests.Reports;

namespace Bench.Tests.Decisions;

public class DeciderTests
{
    [Theory]
    [InlineData("internal-calls", "rest-json", "signalr-json")]
    [InlineData("trading-prices", "websocket-json", "grpc")]
    [InlineData("chat", "websocket-json", "websocket-protobuf")]
    [InlineData("dashboard", "websocket-json", "websocket-protobuf")]
    public void The_same_decision_flips_with_the_winner_of_its_record(string name, string one, string other)
    {
        var useCase = Asked.Named(name);

        Asked.Decide(useCase, Asked.Record(useCase, (one, 1000), (other, 2000))).Chosen.ShouldBe(one);
        Asked.Decide(useCase, Asked.Record(useCase, (one, 2000), (other, 1000))).Chosen.ShouldBe(other);
    }

    [Fact]
    public void Every_use_case_is_decided_by_a_record_that_has_its_cells()
    {
        foreach (var useCase in UseCases.All)
        {
            var decision = Asked.Decide(useCase, Asked.Record(useCase, ("rest-json", 2000), ("websocket-json", 1500), ("grpc", 1000)));

            decision.Outcome.Left.ShouldNotBeEmpty(useCase.Name);
            if (useCase.Answers.Clients.Contains(Client.Browser))
            {
                decision.Chosen.ShouldNotBe("grpc", useCase.Name);
            }
        }
    }

    [Fact]
    public void What_browsers_do_not_speak_is_out_however_fast_it_is()
    {
        var useCase = Asked.Named("chat");

        var decision = Asked.Decide(useCase, Asked.Record(useCase, ("grpc", 10), ("websocket-json", 1000)));

        decision.Chosen.ShouldBe("websocket-json");
        decision.Outcome.WhyOut("grpc")!.Value.Step.Criterion.ShouldBe("reach in browsers, a must");
        decision.Flips.ShouldContain(new Flip("With services as the only clients", "grpc"));
    }

    [Theory]
    [InlineData("trading-prices", "websocket-json")]
    [InlineData("chat", "rest-json")]
    public void Who_polls_is_no_option_where_late_costs_money_and_elsewhere_a_doubtful_one(string name, string chosen)
    {
        var useCase = Asked.Named(name);
        var record = Asked.Record(useCase, ("rest-json", 10), ("websocket-json", 1000));
        var emulated = record with { Cells = [.. record.Cells.Select(static cell => cell.Contender == "rest-json" ? cell with { Emulation = "polls" } : cell)] };

        var decision = Asked.Decide(useCase, emulated);

        decision.Chosen.ShouldBe(chosen);
        decision.Certainty.Reasons.Contains("rest-json is emulated here: its cell polls without pause, as no deployed client may").ShouldBe(chosen == "rest-json");
        (decision.Outcome.WhyOut("rest-json")?.Dropped.Why == "emulated: polls").ShouldBe(chosen != "rest-json");
    }

    [Fact]
    public void Whose_polls_are_held_is_not_said_to_poll_without_pause()
    {
        var useCase = Asked.Named("chat");
        var record = Asked.Record(useCase, ("longpoll-json", 10), ("websocket-json", 1000));
        var emulated = record with { Cells = [.. record.Cells.Select(static cell => cell.Contender == "longpoll-json" ? cell with { Emulation = "held polls" } : cell)] };

        Asked.Decide(useCase, emulated).Certainty.Reasons.ShouldContain("longpoll-json is emulated here: held polls");
    }

    [Fact]
    public void A_difference_too_small_to_count_decides_nothing_and_says_so()
    {
        var useCase = Asked.Of(Asked.Services);
        var record = Asked.Record(useCase, ("rest-json", 1000), ("rest-json-h2", 1050));
        var alike = record with { Cells = [.. record.Cells.Select(static cell => cell with { Measurements = Alike(cell) })] };

        var decision = Asked.Decide(useCase, alike);

        decision.Outcome.Left.ShouldBe(["rest-json", "rest-json-h2"], ignoreOrder: true);
        decision.Certainty.Reasons.ShouldContain(static reason => reason.StartsWith("nothing that was asked tells ", StringComparison.Ordinal));

        static IReadOnlyList<Measurement> Alike(CellRecord cell) =>
            [.. cell.Measurements.Select(static measurement => measurement.Metric.StartsWith("wire", StringComparison.Ordinal) ? measurement with { Samples = [100] } : measurement)];
    }

    [Fact]
    public void Times_are_read_from_the_wire_that_is_deployed_and_a_flip_between_wires_is_told()
    {
        var record = new RecordBuilder().Noise("chat-send-64/grpc/memory")
            .Comparison("chat-send-64", "memory", ("rest-json", 1000), ("grpc", 3000))
            .Comparison("chat-send-64", "tcp", ("rest-json", 3000), ("grpc", 2000))
            .Build();

        var decision = Asked.Decide(Asked.Of(Asked.Services), record);

        decision.Chosen.ShouldBe("grpc");
        decision.Flips.ShouldContain(new Flip("Read on memory alone", "rest-json"));
    }

    [Fact]
    public void At_less_than_one_a_second_what_is_welcome_comes_before_time()
    {
        var seldom = Asked.Of(Asked.Services with { Rate = Rate.Seldom, Wishes = [Aspect.Caching] });

        var decision = Asked.Decide(seldom, Asked.Record(seldom, ("grpc", 100), ("rest-json", 1000)));

        decision.Chosen.ShouldBe("rest-json");
        decision.Flips.ShouldContain(new Flip("If caching were not welcome", "grpc"));
    }

    [Fact]
    public void Where_late_costs_money_the_tail_under_load_is_asked_first()
    {
        var useCase = Asked.Of(Asked.Services with { Late = Price.Money });
        var record = Asked.Record(useCase, ("rest-json", 1000), ("grpc", 2000)) with
        {
            Load = Given.Load(runs: [Given.Run("rest-json", 100, 900), Given.Run("grpc", 110, 300)]),
        };

        var decision = Asked.Decide(useCase, record);

        decision.Chosen.ShouldBe("grpc");
        decision.Outcome.Steps[0].Criterion.ShouldBe("lateness under load");
    }

    [Fact]
    public void Where_there_is_no_such_run_that_is_a_reason_for_doubt()
    {
        var useCase = Asked.Of(Asked.Services with { Late = Price.Money });

        var decision = Asked.Decide(useCase, Asked.Record(useCase, ("rest-json", 1000), ("grpc", 2000)));

        decision.Chosen.ShouldBe("rest-json");
        decision.Certainty.Reasons.ShouldContain("could not be asked: lateness under load");
        decision.NotMeasured.ShouldContain(static missing => missing.StartsWith("lateness under load: no record given", StringComparison.Ordinal));
    }

    [Fact]
    public void For_a_crowd_idle_connections_are_weighed()
    {
        var useCase = Asked.Of(new Answers([Client.Service], Flow.Push, MessageSize.Small, Rate.Seldom, FanOut.Crowd, Price.Annoyance, Price.Nothing, []));
        var record = Asked.Record(useCase, ("websocket-json", 1000), ("grpc", 1000)) with
        {
            Load = Given.Load(connections: [Given.Idle("websocket-json", 20_000), Given.Idle("grpc", 5000)]),
        };

        Asked.Decide(useCase, record).Chosen.ShouldBe("grpc");
    }

    [Fact]
    public void A_must_that_nobody_has_leaves_nobody()
    {
        var useCase = Asked.Of(Asked.Services with { Musts = [Aspect.Caching] });

        Should.Throw<UsageException>(() => Asked.Decide(useCase, Asked.Record(useCase, ("websocket-json", 1000), ("grpc", 1000))))
            .Message.ShouldStartWith("no option is left: websocket-json: ");
    }

    [Fact]
    public void A_must_is_not_met_in_part_where_another_meets_it_whole()
    {
        var useCase = Asked.Of(Asked.Services with { Musts = [Aspect.TypedContract] });

        var decision = Asked.Decide(useCase, Asked.Record(useCase, ("rest-json", 10), ("signalr-json", 20), ("grpc", 1000)));

        decision.Chosen.ShouldBe("grpc");
        decision.Outcome.WhyOut("signalr-json")!.Value.Step.Criterion.ShouldBe("a typed contract, a must");
    }

    [Fact]
    public void A_must_that_nobody_meets_whole_is_met_in_part()
    {
        var useCase = Asked.Of(Asked.Services with { Musts = [Aspect.TypedContract] });

        Asked.Decide(useCase, Asked.Record(useCase, ("websocket-json", 10), ("signalr-json", 20), ("rest-json", 1000))).Chosen.ShouldBe("signalr-json");
    }

    [Fact]
    public void A_record_without_the_cells_decides_nothing() =>
        Should.Throw<UsageException>(() => Asked.Decide(Asked.Named("internal-calls"), new RecordBuilder().Build()))
            .Message.ShouldStartWith("no record given has chat-send-64, which this decision rests on; measure it with --run");

    [Fact]
    public void What_is_on_the_table_has_to_be_measured()
    {
        var useCase = Asked.Of(Asked.Services with { Among = ["grpc", "rest-json"] });

        Should.Throw<UsageException>(() => Asked.Decide(useCase, Asked.Record(useCase, ("rest-json", 1000), ("websocket-json", 2000))))
            .Message.ShouldStartWith("grpc is on the table, and no record given has chat-send-64 of it");
    }

    [Fact]
    public void The_floor_is_no_option()
    {
        var useCase = Asked.Of(Asked.Services);

        Asked.Decide(useCase, Asked.Record(useCase, ("floor", 10), ("lines-json", 20), ("rest-json", 1000), ("grpc", 2000))).Outcome.Options.ShouldBe(["rest-json", "grpc"]);
    }
}
