using Bench.Calibration;
using Bench.Duels;
using Bench.Records;
using Bench.Regression;

namespace Bench.Tests.Regression;

public class ContestantTests
{
    private const string Cell = "chat-send/floor/memory";
    private const string Other = "ticker-quote/floor/memory";

    [Fact]
    public void Two_builds_are_held_against_each_other_on_several_cells()
    {
        using var launch = new BuildLaunch(
            ContestantProcess.OwnAssembly, ContestantProcess.OwnAssembly, new Dictionary<string, double>(), number: 1, CancellationToken.None);
        var ratios = launch.Run([Cell, Other]);
        ratios.Keys.ShouldBe([Cell, Other], ignoreOrder: true);
        ratios.Values.ShouldAllBe(static ratio => ratio > 0);
    }

    [Fact]
    public void A_cell_that_takes_twice_as_long_on_purpose_is_seen_to()
    {
        using var launch = new BuildLaunch(
            ContestantProcess.OwnAssembly, ContestantProcess.OwnAssembly, new Dictionary<string, double> { [Cell] = 4 }, number: 2, CancellationToken.None);
        launch.Run([Cell])[Cell].ShouldBeGreaterThan(2, "five times as long, less what noise can hide");
    }

    [Fact]
    public void A_cell_that_the_build_does_not_have_is_refused_by_name_and_the_child_stays_up()
    {
        using var child = Start(ContestantSettings.Timed);
        child.Ask($"{ContestantProtocol.Lacks} no-such-cell").ShouldBe("there is no such cell in this build");
        child.Ask($"{ContestantProtocol.Lacks} {Cell}").ShouldBeEmpty();
        Should.Throw<ContestantException>(() => child.Ask($"{ContestantProtocol.Open} no-such-cell")).Message.ShouldBe("the base: no-such-cell: there is no such cell in this build");
        Should.Throw<ContestantException>(() => child.Ask($"{ContestantProtocol.Slice} {Cell}")).Message.ShouldContain("is not open");
        child.Ask($"{ContestantProtocol.Open} {Cell}").ShouldBeEmpty();
        SliceReading.Parse(child.Ask($"{ContestantProtocol.Slice} {Cell}")).Exchanges.ShouldBe(1);
        child.Ask(ContestantProtocol.Check).ShouldBeEmpty();
    }

    [Fact]
    public void A_request_that_is_not_known_is_answered_with_an_error()
    {
        using var child = Start(ContestantSettings.Timed);
        Should.Throw<ContestantException>(() => child.Ask("sing loud")).Message.ShouldContain("no request 'sing loud'");
    }

    [Fact]
    public void A_program_without_the_verb_is_refused_with_the_cure()
    {
        using var other = ContestantProcess.Start(typeof(ContestantTests).Assembly.Location, "the base", ContestantSettings.Timed, CancellationToken.None);
        Should.Throw<ContestantException>(() => other.Ask(ContestantProtocol.Check)).Message.ShouldContain("has no verb 'contestant'");
    }

    [Fact]
    public async Task An_interruption_ends_the_child()
    {
        using var interruption = new CancellationTokenSource();
        using var child = ContestantProcess.Start(ContestantProcess.OwnAssembly, "this build", ContestantSettings.Timed, interruption.Token);
        child.Ask(ContestantProtocol.Check);
        await interruption.CancelAsync();
        Should.Throw<OperationCanceledException>(() => child.Ask(ContestantProtocol.Check));
    }

    [Theory]
    [InlineData(Cell)]
    [InlineData("ticker-stream/grpc/memory")]
    public void Two_children_count_the_same_bytes(string cell) => Sent(cell).ShouldBe(Sent(cell));

    [Fact]
    public void Two_children_count_allocations_alike_by_less_than_the_smallest_object() =>
        Allocated().ShouldBe(Allocated(), tolerance: Tolerance.SmallestObject / 2);

    [Fact]
    public void One_object_more_is_counted_as_24_bytes_and_one_character_more_as_one()
    {
        using var counter = new FigureCounter(ContestantProcess.OwnAssembly, CancellationToken.None);
        var (clean, fatter, longer) = (counter.Count(Cell), counter.Count(Cell, new OneMoreObject().Name), counter.Count(Cell, new OneMoreByte().Name));
        (fatter.Figures[Metric.Allocated.Id] - clean.Figures[Metric.Allocated.Id]).ShouldBe(24, tolerance: 0.2);
        (fatter.Figures[Metric.WireUp.Id] - clean.Figures[Metric.WireUp.Id]).ShouldBe(0);
        (longer.Figures[Metric.WireUp.Id] - clean.Figures[Metric.WireUp.Id]).ShouldBe(1);
    }

    [Fact]
    public void A_reading_survives_the_way()
    {
        var slice = new Slice(12, TimeSpan.FromMicroseconds(15), 1234.5678, true, new Garbage(123456789012, TimeSpan.FromMilliseconds(2)));
        SliceReading.Parse(SliceReading.Write(slice)).ShouldBe(slice);
        SliceReading.Parse(SliceReading.Write(slice with { Calm = false })).Calm.ShouldBeFalse();
        Should.Throw<ContestantException>(() => SliceReading.Parse("1 2 3"));
        var figures = BaselineCell.Of(Cell, new SortedDictionary<string, double> { ["allocated"] = 487.6, ["wire-up"] = 97 });
        FigureReading.Parse(Cell, FigureReading.Write(figures)).Figures.ShouldBe(figures.Figures);
        Should.Throw<ContestantException>(() => FigureReading.Parse(Cell, "wire-up"));
    }

    private static ContestantProcess Start(IReadOnlyDictionary<string, string> settings) =>
        ContestantProcess.Start(ContestantProcess.OwnAssembly, "the base", settings, CancellationToken.None);

    private static IEnumerable<KeyValuePair<string, double>> Sent(string cell) =>
        Count(cell).Figures.Where(static figure => figure.Key != Metric.Allocated.Id);

    private static double Allocated() => Count(Cell).Figures[Metric.Allocated.Id];

    private static BaselineCell Count(string cell)
    {
        using var counter = new FigureCounter(ContestantProcess.OwnAssembly, CancellationToken.None);
        return counter.Count(cell);
    }
}
