using Bench.Doctor;
using Bench.Records;

namespace Bench.Tests.Doctor;

public class LoadCheckTests
{
    // Two cores; 40 ticks are the 200 ms of both.
    private const string Before = "cpu  1000 0 500 8000 10 0 0 0 0 0\ncpu0 500 0 250 4000 5 0 0 0 0 0\ncpu1 500 0 250 4000 5 0 0 0 0 0\nintr 1";

    [Fact]
    public async Task A_core_busy_with_something_else_is_a_concern()
    {
        var finding = await ExamineAsync("cpu  1015 0 505 8020 10 0 0 0 0 0\ncpu0 1\ncpu1 1", ours: TimeSpan.Zero);

        finding.Concern.ShouldBeTrue();
        finding.Says.ShouldBe("1.00 cores are busy with something else");
        finding.Cure.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_this_process_takes_is_not_held_against_the_machine()
    {
        var finding = await ExamineAsync("cpu  1015 0 505 8020 10 0 0 0 0 0\ncpu0 1\ncpu1 1", ours: TimeSpan.FromMilliseconds(200));

        finding.Concern.ShouldBeFalse();
        finding.Says.ShouldBe("0.00 cores are busy with something else");
    }

    [Fact]
    public async Task What_the_hypervisor_takes_counts_as_busy()
    {
        var finding = await ExamineAsync("cpu  1000 0 500 8030 10 0 0 10 0 0\ncpu0 1\ncpu1 1", ours: TimeSpan.Zero);

        finding.Says.ShouldBe("0.50 cores are busy with something else");
        finding.Concern.ShouldBeTrue();
    }

    [Fact]
    public async Task Waiting_for_a_disk_is_idle()
    {
        var finding = await ExamineAsync("cpu  1000 0 500 8020 30 0 0 0 0 0\ncpu0 1\ncpu1 1", ours: TimeSpan.Zero);

        finding.Concern.ShouldBeFalse();
    }

    [Fact]
    public async Task The_load_average_stands_in_where_ticks_stand_still()
    {
        var files = new FakeFiles().With("/proc/stat", Before).With("/proc/loadavg", "2.50 1.00 0.50 1/100 7");

        var finding = await new LoadCheck().ExamineAsync(Healthy.Silent with { Files = files }, CancellationToken.None);

        finding.Concern.ShouldBeTrue();
        finding.Says.ShouldBe("2.50 is the load average of the last minute, this program included");
    }

    private static async Task<Finding> ExamineAsync(string after, TimeSpan ours)
    {
        var own = new Queue<TimeSpan>([TimeSpan.Zero, ours]);
        var surroundings = Healthy.Silent with { Files = new FakeFiles().With("/proc/stat", Before, after), OwnProcessorTime = own.Dequeue };
        return await new LoadCheck().ExamineAsync(surroundings, CancellationToken.None);
    }
}
