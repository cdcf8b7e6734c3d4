using Bench.Comparisons;
using Bench.Records;
using Bench.Regression;
using Bench.Tests.Reports;

namespace Bench.Tests.Comparisons;

public class RecordComparerTests
{
    private const string Cell = "chat-send/rest-json/memory";

    [Theory]
    [InlineData(2000, BuildOutcome.Same)]
    [InlineData(2400, BuildOutcome.Slower)]
    [InlineData(1600, BuildOutcome.Faster)]
    internal void Ratios_to_the_floor_of_both_records_are_held_against_each_other(double cost, BuildOutcome expected)
    {
        var time = Time(RecordBuilder.Small(rest: 2000), RecordBuilder.Small(rest: cost));
        time.Outcome.ShouldBe(expected);
        time.Basis.ShouldBe("ratios to the floor");
        time.Ratio!.Estimate.ShouldBe(cost / 2000, tolerance: 0.02);
    }

    [Fact]
    public void A_machine_that_was_slower_all_the_while_is_no_change()
    {
        var before = RecordBuilder.Small();
        var slow = before with { Tournaments = [.. before.Tournaments.Select(static tournament => tournament with { Rounds = [.. tournament.Rounds.Select(static round => Array.ConvertAll(round, static cost => cost * 2))] })] };
        Time(before, slow).Ratio!.Estimate.ShouldBe(1, tolerance: 1e-9);
    }

    [Fact]
    public void Without_the_floor_several_launches_are_needed()
    {
        Time(Without(1), Without(1)).ShouldSatisfyAllConditions(
            static time => time.Outcome.ShouldBe(BuildOutcome.Undecided),
            static time => time.Ratio.ShouldBeNull(),
            static time => time.Basis.ShouldContain("single launch"));
        Time(Without(3), Without(3, times: 2)).ShouldSatisfyAllConditions(
            static time => time.Outcome.ShouldBe(BuildOutcome.Slower),
            static time => time.Basis.ShouldBe("means of 3 and 3 launches"));
    }

    [Fact]
    public void Launches_that_scatter_decide_nothing() =>
        Time(Without(3, scatter: 0.3), Without(3, times: 1.2, scatter: 0.3)).Outcome.ShouldBe(BuildOutcome.Undecided);

    [Fact]
    public void On_another_machine_only_what_is_counted_is_compared()
    {
        var before = RecordBuilder.Small();
        var comparison = Compare(before, before with { Machine = before.Machine with { Cpu = "another", Cores = 64 } });
        comparison.Times.ShouldBeEmpty();
        comparison.Differences.Count.ShouldBe(2);
        comparison.Figures.ShouldNotBeEmpty();
    }

    [Fact]
    public void One_byte_more_on_the_wire_is_worse_and_allocations_have_the_room_that_a_run_needs()
    {
        var before = RecordBuilder.Small();
        Changed(Metric.WireUp, 1).ShouldBe([(Cell, Metric.WireUp.Id, FigureOutcome.Worse)]);
        Changed(Metric.WireUp, -1).ShouldBe([(Cell, Metric.WireUp.Id, FigureOutcome.Better)]);
        Changed(Metric.Allocated, 90).ShouldBeEmpty();
        Changed(Metric.Allocated, 91).ShouldBe([(Cell, Metric.Allocated.Id, FigureOutcome.Worse)]);

        IEnumerable<(string Cell, string Metric, FigureOutcome Outcome)> Changed(Metric metric, double by) =>
            Compare(before, before with { Cells = [.. before.Cells.Select(cell => cell.Id == Cell ? With(cell, metric, by) : cell)] }).Figures
                .Where(static change => change.Outcome != FigureOutcome.Same).Select(static change => (change.Cell, change.Metric, change.Outcome));
    }

    [Fact]
    public void Cells_of_one_record_alone_are_named()
    {
        var before = RecordBuilder.Small();
        var comparison = Compare(before, before with { Cells = [.. before.Cells.Where(static cell => cell.Id != Cell)] });
        comparison.OnlyBefore.ShouldBe([Cell]);
        comparison.OnlyAfter.ShouldBeEmpty();
        comparison.Times.ShouldNotContain(static time => time.Cell == Cell);
    }

    private static RecordComparison Compare(RunRecord before, RunRecord after) => new RecordComparer(threshold: 0.05).Compare(before, after);

    private static TimeChange Time(RunRecord before, RunRecord after) => Compare(before, after).Times.Single(static time => time.Cell == Cell);

    private static CellRecord With(CellRecord cell, Metric metric, double by) => cell with
    {
        Measurements = [.. cell.Measurements.Select(measurement => measurement.Metric == metric.Id ? measurement with { Samples = [.. measurement.Samples.Select(sample => sample + by)] } : measurement)],
    };

    private static RunRecord Without(int launches, double times = 1, double scatter = 0.001)
    {
        var record = RecordBuilder.Small();
        return record with
        {
            Tournaments = [],
            Cells = [.. record.Cells.Where(static cell => cell.Id == Cell).Select(cell => cell with
            {
                Measurements = [.. Enumerable.Range(1, launches).Select(launch => new Measurement(Metric.Time.Id, [times * 1000 * (1 + (scatter * launch))], launch))],
            })],
        };
    }
}
