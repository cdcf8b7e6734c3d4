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
        var counts = new[] { 500.0, 480, 487 }.Select(static allocated => Baselines.Cell(Unary, 100, allocated)).ToArray();
        var cell = BaselineCell.Of(counts);
        cell.Figures[Metric.Allocated.Id].ShouldBe(487);
        cell.Strays.ShouldBe(new Dictionary<string, double> { [Metric.Allocated.Id] = 20 });
        Outcome(487 + 40).ShouldBe(FigureOutcome.Same);
        Outcome(487 + 41).ShouldBe(FigureOutcome.Worse);

        FigureOutcome Outcome(double now) => new BaselineGate(Baselines.OfCells(cell), CellCatalog.All)
            .Compare(s_cell, Baselines.Cell(Unary, 100, now)).Single(static change => change.Metric == Metric.Allocated.Id).Outcome;
    }

    [Fact]
    public void A_figure_that_is_worse_only_once_is_no_regression()
    {
        var counts = new Queue<double>([600, 487]);
        new BaselineCheck(Gate(), _ => Baselines.Cell(Unary, 100, counts.Dequeue())).Run([s_cell])
            .ShouldAllBe(static change => change.Outcome == FigureOutcome.Same);
    }

    [Fact]
    public void A_figure_that_is_worse_every_time_is_one() =>
        new BaselineCheck(Gate(), static _ => Baselines.Cell(Unary, 101, 487)).Run([s_cell])
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

    private static BaselineGate Gate() => new(Baselines.Of((Unary, 100, 487)), CellCatalog.All);
}
