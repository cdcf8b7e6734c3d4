using Bench.Commands;
using Bench.Records;
using Bench.Regression;
using Bench.Workloads;

namespace Bench.Tests.Regression;

public class BaselineGateTests
{
    private const string Unary = "chat-send/floor/memory";

    private static readonly Cell s_cell = CellCatalog.All.Single(static cell => cell.Id == Unary);

    [Theory]
    [InlineData(101, 487, FigureOutcome.Worse, FigureOutcome.Same)]
    [InlineData(99, 487, FigureOutcome.Better, FigureOutcome.Same)]
    [InlineData(100, 511, FigureOutcome.Same, FigureOutcome.Worse)]
    [InlineData(100, 463, FigureOutcome.Same, FigureOutcome.Better)]
    [InlineData(100, 489, FigureOutcome.Same, FigureOutcome.Same)]
    internal void One_byte_on_the_wire_and_one_object_more_are_changes(double wire, double allocated, FigureOutcome onWire, FigureOutcome inMemory)
    {
        var changes = Gate().Compare(s_cell, Baselines.Cell(Unary, wire, allocated));
        changes.Single(static change => change.Metric == Metric.WireUp.Id).Outcome.ShouldBe(onWire);
        changes.Single(static change => change.Metric == Metric.Allocated.Id).Outcome.ShouldBe(inMemory);
    }

    [Fact]
    public void A_figure_that_strayed_when_the_baseline_was_written_may_stray_twice_as_far()
    {
        var cell = BaselineCell.Of(Counts(487, 477, 487, 507, 900), Shape.Unary);
        cell.Figures[Metric.Allocated.Id].ShouldBe(487);
        cell.Strays.ShouldBe(new Dictionary<string, double> { [Metric.Allocated.Id] = 20 });
        Outcome(487 + 40).ShouldBe(FigureOutcome.Same);
        Outcome(487 + 41).ShouldBe(FigureOutcome.Worse);

        FigureOutcome Outcome(double now) => new BaselineGate(Baselines.OfCells(cell), CellCatalog.All)
            .Compare(s_cell, Baselines.Cell(Unary, 100, now)).Single(static change => change.Metric == Metric.Allocated.Id).Outcome;
    }

    [Fact]
    public void What_befalls_one_count_of_five_lets_nothing_more_pass() =>
        BaselineCell.Of(Counts(487, 707, 487, 487, 487), Shape.Unary).Strays.ShouldBeEmpty();

    [Theory]
    [InlineData(Shape.Unary, 24, FigureOutcome.Worse)]
    [InlineData(Shape.ServerStream, 24, FigureOutcome.Worse)]
    [InlineData(Shape.Duplex, 24, FigureOutcome.Same)]
    [InlineData(Shape.Duplex, 100 * 24, FigureOutcome.Worse)]
    [InlineData(Shape.FanOut, 24, FigureOutcome.Same)]
    [InlineData(Shape.ClientStream, 24, FigureOutcome.Same)]
    internal void Where_many_messages_are_under_way_one_object_more_may_pass_and_one_a_message_does_not(Shape shape, double more, FigureOutcome outcome)
    {
        var cell = BaselineCell.Of(Counts(96_170, 96_170, 96_170, 96_170, 96_170), shape);

        new BaselineGate(Baselines.OfCells(cell), CellCatalog.All).Compare(s_cell, Baselines.Cell(Unary, 100, 96_170 + more))
            .Single(static change => change.Metric == Metric.Allocated.Id).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData(600, 487, FigureOutcome.Same)]
    [InlineData(300, 487, FigureOutcome.Same)]
    [InlineData(600, 511, FigureOutcome.Worse)]
    [InlineData(463, 300, FigureOutcome.Better)]
    internal void A_figure_that_differs_is_counted_anew_before_it_is_believed(double first, double anew, FigureOutcome outcome) =>
        new BaselineCheck(Gate(), _ => Baselines.Cell(Unary, 100, first), _ => Baselines.Cell(Unary, 100, anew)).Run([s_cell])
            .Single(static change => change.Metric == Metric.Allocated.Id).Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData(511, 511, 511, 487, FigureOutcome.Worse)]
    [InlineData(511, 487, 511, 487, FigureOutcome.Same)]
    internal void One_count_that_does_not_show_a_change_may_be_chance_and_two_are_not(double second, double third, double fourth, double fifth, FigureOutcome outcome)
    {
        var anew = new Queue<double>([second, third, fourth, fifth]);

        new BaselineCheck(Gate(), static _ => Baselines.Cell(Unary, 100, 511), _ => Baselines.Cell(Unary, 100, anew.Dequeue())).Run([s_cell])
            .Single(static change => change.Metric == Metric.Allocated.Id).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_figure_that_is_worse_every_time_is_one() =>
        new BaselineCheck(Gate(), static _ => Baselines.Cell(Unary, 101, 487), static _ => Baselines.Cell(Unary, 101, 487)).Run([s_cell])
            .ShouldContain(static change => change.Outcome == FigureOutcome.Worse);

    [Fact]
    public void A_cell_that_no_longer_exists_is_refused_by_name() =>
        Should.Throw<UsageException>(() => new BaselineGate(Baselines.Of(("gone/floor/memory", 1, 1)), CellCatalog.All).Select(CellSelection.Of(null, null, null)))
            .Message.ShouldContain("gone/floor/memory");

    [Fact]
    public void A_selection_that_the_baseline_has_nothing_of_is_refused() =>
        Should.Throw<UsageException>(() => Gate().Select(CellSelection.Of("grpc", null, null))).Message.ShouldContain("none of the cells selected");

    [Fact]
    public void Another_runtime_and_other_contracts_are_warned_of()
    {
        Gate().Warnings(".NET 10.0.1", "Local").ShouldBeEmpty();
        Gate().Warnings(".NET 10.0.2", "Package").Count.ShouldBe(2);
    }

    private static BaselineCell[] Counts(params double[] allocated) => [.. allocated.Select(static bytes => Baselines.Cell(Unary, 100, bytes))];

    private static BaselineGate Gate() => new(Baselines.Of((Unary, 100, 487)), CellCatalog.All);
}
