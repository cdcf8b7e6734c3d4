using System.Globalization;
using Bench.Duels;
using Bench.Regression;

namespace Bench.Tests.Regression;

public class ContestantTests
{
    private const string Cell = "chat-send/floor/memory";

    [Fact]
    public async Task A_child_process_holds_its_own_in_a_tournament()
    {
        using var launch = new BuildLaunch(ContestantProcess.OwnAssembly, ContestantProcess.OwnAssembly, burn: 0, number: 1, CancellationToken.None);
        (await launch.RatioAsync(Cell, CancellationToken.None)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_cell_that_the_build_does_not_have_is_refused_by_name_and_the_child_stays_up()
    {
        using var child = ContestantProcess.Start(ContestantProcess.OwnAssembly, "the base", CancellationToken.None);
        Should.Throw<ContestantException>(() => child.Ask($"{ContestantProtocol.Open} no-such-cell")).Message.ShouldBe("the base: there is no cell 'no-such-cell' in this build");
        Should.Throw<ContestantException>(() => child.Ask($"{ContestantProtocol.Run} 1")).Message.ShouldContain("no cell is open");
        child.Ask($"{ContestantProtocol.Open} {Cell}").ShouldBe("1");
    }

    [Fact]
    public void A_program_without_the_verb_is_refused_with_the_cure()
    {
        var other = typeof(ContestantTests).Assembly.Location;
        Should.Throw<ContestantException>(() => ContestantProcess.Start(other, "the base", CancellationToken.None)).Message.ShouldContain("has no verb 'contestant'");
    }

    [Fact]
    public async Task An_interruption_ends_the_child()
    {
        using var interruption = new CancellationTokenSource();
        using var child = ContestantProcess.Start(ContestantProcess.OwnAssembly, "this build", interruption.Token);
        await interruption.CancelAsync();
        Should.Throw<OperationCanceledException>(() => child.Ask(ContestantProtocol.Settle, interruption.Token));
    }

    [Fact]
    public void Two_children_allocate_the_same_to_half_an_object()
    {
        Allocated().ShouldBe(Allocated(), tolerance: 12);

        static double Allocated()
        {
            using var child = ContestantProcess.Start(ContestantProcess.OwnAssembly, "this build", CancellationToken.None);
            return double.Parse(child.Ask($"{ContestantProtocol.Allocate} {Cell}"), CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public void A_reading_survives_the_way()
    {
        var reading = new SliceReading(TimeSpan.FromMicroseconds(15), new Garbage(123456789012, TimeSpan.FromMilliseconds(2)), 42);
        SliceReading.Parse(reading.ToString()).ShouldBe(reading);
        Should.Throw<ContestantException>(() => SliceReading.Parse("1 2 3"));
    }
}
