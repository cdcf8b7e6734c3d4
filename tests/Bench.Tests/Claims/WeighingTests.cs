using Bench.Claims;
using Bench.Claims.Rules;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Claims;

public class WeighingTests
{
    [Theory]
    [InlineData("FF", nameof(ClaimVerdict.Supported))]
    [InlineData("FFU", nameof(ClaimVerdict.Supported))]
    [InlineData("AA", nameof(ClaimVerdict.Refuted))]
    [InlineData("NN", nameof(ClaimVerdict.Refuted))]
    [InlineData("AN", nameof(ClaimVerdict.Refuted))]
    [InlineData("FA", nameof(ClaimVerdict.Depends))]
    [InlineData("FN", nameof(ClaimVerdict.Depends))]
    [InlineData("FUU", nameof(ClaimVerdict.Undecided))]
    [InlineData("U", nameof(ClaimVerdict.Undecided))]
    [InlineData("", nameof(ClaimVerdict.NotMeasured))]
    public void A_verdict_is_what_points_say_together(string points, string verdict) =>
        Weighing.Verdict([.. points.Select(Row)]).ToString().ShouldBe(verdict);

    [Fact]
    public void A_contender_that_is_faster_everywhere_supports_the_claim()
    {
        var finding = Given.Weighed(Given.Evidence(Sends(rest: 2000, grpc: 1000)), Faster());

        finding.Verdict.ShouldBe(ClaimVerdict.Supported);
        finding.Words.ShouldBe("It holds at all 2 points that were decided (0.50 times).");
        finding.Rows[0].Cells.ShouldBe(["chat-send/grpc/memory", "chat-send/rest-json/memory"]);
        finding.Rows[0].Ratio!.Median.ShouldBe(0.5, 0.01);
    }

    [Fact]
    public void One_that_is_slower_everywhere_refutes_it()
    {
        var finding = Given.Weighed(Given.Evidence(Sends(rest: 1000, grpc: 2000)), Faster());

        finding.Verdict.ShouldBe(ClaimVerdict.Refuted);
        finding.Words.ShouldBe("It holds at none of 2 points that were decided: the other way round at 2 (2.00 times).");
    }

    [Fact]
    public void A_difference_that_the_threshold_swallows_is_no_win()
    {
        var finding = Given.Weighed(Given.Evidence(Sends(rest: 1030, grpc: 1000)), Faster());

        finding.Verdict.ShouldBe(ClaimVerdict.Refuted);
        finding.Words.ShouldContain("no difference that counts at 2");
    }

    [Fact]
    public void A_flip_is_told_with_what_it_flips_on()
    {
        var record = new RecordBuilder()
            .Noise("chat-send/grpc/memory")
            .Comparison("chat-send", "memory", ("rest-json", 1000), ("grpc", 2000))
            .Comparison("chat-send-16", "memory", ("rest-json", 2000), ("grpc", 1000))
            .Build();

        var finding = Given.Weighed(Given.Evidence(record), Faster());

        finding.Verdict.ShouldBe(ClaimVerdict.Depends);
        finding.Words.ShouldContain("It holds at 1 point of 2 (0.50 times), and not at others: the other way round at 1 (2.00 times).");
        finding.Words.ShouldEndWith("it flips with the number in flight, between chat-send and chat-send-16 on memory.");
    }

    [Fact]
    public void A_flip_between_wires_is_told_too()
    {
        var record = new RecordBuilder()
            .Noise("chat-send/grpc/memory")
            .Comparison("chat-send", "memory", ("rest-json", 1000), ("grpc", 2000))
            .Comparison("chat-send", "tcp", ("rest-json", 2000), ("grpc", 1000))
            .Build();

        Given.Weighed(Given.Evidence(record), new FasterRule("grpc", ["rest-json"], ["chat-send"], ["memory", "tcp"], Given.Margin))
            .Words.ShouldEndWith("chat-send: it flips with the wire, between memory and tcp.");
    }

    [Fact]
    public void What_is_not_measured_is_named_with_the_command_that_measures_it()
    {
        var finding = Given.Weighed(Given.Evidence(new RecordBuilder().Build()), Faster());

        finding.Verdict.ShouldBe(ClaimVerdict.NotMeasured);
        finding.Words.ShouldBe("No record given bears on it: 'bench run --contender grpc,rest-json --wire memory --workload chat-send,chat-send-16' measures it.");
        finding.Missing.Count.ShouldBe(2);
    }

    [Fact]
    public void A_failed_cell_speaks_for_nothing()
    {
        var record = Sends(rest: 2000, grpc: 1000);
        var failed = record with { Cells = [.. record.Cells.Select(static cell => cell with { Status = CellStatus.Failed, Why = "a wrong answer" })] };

        Given.Weighed(Given.Evidence(failed), Faster()).Verdict.ShouldBe(ClaimVerdict.NotMeasured);
    }

    [Fact]
    public void Confidence_goes_down_with_its_reasons()
    {
        var quiet = Sends(rest: 2000, grpc: 1000) with { Findings = [] };
        var busy = quiet with { Findings = [new Finding("load", true, "something else is running.", null)] };
        var cut = busy with { Incomplete = "interrupted", Tournaments = [.. busy.Tournaments.Where(static tournament => tournament.Purpose != TournamentPurpose.Noise)] };

        Given.Weighed(Given.Evidence(quiet), Faster()).Certainty.Words.ShouldBe("high");
        Given.Weighed(Given.Evidence(busy), Faster()).Certainty.Words.ShouldBe("moderate (the doctor's concerns: something else is running)");
        Given.Weighed(Given.Evidence(cut), Faster()).Certainty.Level.ShouldBe(Confidence.Low);
    }

    [Fact]
    public void Figures_of_two_records_are_never_held_against_each_other()
    {
        var (one, other) = (
            new RecordBuilder().Cell("chat-send", "grpc", "memory", 1000).Build(),
            new RecordBuilder().Cell("chat-send", "rest-json", "memory", 1000).Build());

        Given.Weighed(Given.Evidence(one, other), new SmallerRule("grpc", ["rest-json"], CountedFigure.Wire, ["chat-send"], ["memory"], Given.Margin))
            .Verdict.ShouldBe(ClaimVerdict.NotMeasured);
    }

    private static FasterRule Faster() => new("grpc", ["rest-json"], ["chat-send", "chat-send-16"], ["memory"], Given.Margin);

    private static RunRecord Sends(double rest, double grpc) => new RecordBuilder()
        .Noise("chat-send/grpc/memory")
        .Comparison("chat-send", "memory", ("rest-json", rest), ("grpc", grpc))
        .Comparison("chat-send-16", "memory", ("rest-json", rest), ("grpc", grpc))
        .Build();

    private static EvidenceRow Row(char bearing) => new("a against b", "time", "some", "memory", "record", [], [], "", null, bearing switch
    {
        'F' => Bearing.For,
        'A' => Bearing.Against,
        'N' => Bearing.NoDifference,
        _ => Bearing.Undecided,
    }, null);
}
