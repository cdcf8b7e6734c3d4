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
    public void One_object_is_beyond_the_tolerance_of_every_unary_cell()
    {
        var tolerance = Tolerance.All.Single(static tolerance => tolerance.Metric == Metric.Allocated.Id);
        WorkloadCatalog.All.Where(static workload => workload.Shape == Shape.Unary).ShouldAllBe(workload => tolerance.Of(workload) < 24);
    }

    [Fact]
    public async Task A_figure_that_is_worse_only_once_is_no_regression()
    {
        var counts = new Queue<double>([600, 487]);
        var check = new BaselineCheck(Gate(), (_, _) => Task.FromResult(Baselines.Cell(Unary, 100, counts.Dequeue())));
        (await check.RunAsync([s_cell], CancellationToken.None)).ShouldAllBe(static change => change.Outcome == FigureOutcome.Same);
    }

    [Fact]
    public async Task A_figure_that_is_worse_every_time_is_one()
    {
        var check = new BaselineCheck(Gate(), static (_, _) => Task.FromResult(Baselines.Cell(Unary, 101, 487)));
        (await check.RunAsync([s_cell], CancellationToken.None)).ShouldContain(static change => change.Outcome == FigureOutcome.Worse);
    }

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
