using Bench.Doctor;

namespace Bench.Tests.Doctor;

public class PhysicianTests
{
    [Fact]
    public async Task A_system_that_tells_nothing_raises_no_concern_and_no_exception()
    {
        var findings = await Physician.Standard.ExamineAsync(Healthy.Silent, CancellationToken.None);

        findings.ShouldAllBe(finding => !finding.Concern && finding.Cure == null);
        findings.Single(finding => finding.Check == "load").Says.ShouldBe("not known on this operating system");
    }

    [Fact]
    public async Task Files_that_hold_something_else_raise_no_exception()
    {
        var files = new FakeFiles();
        foreach (var path in new[]
        {
            "/proc/stat", "/proc/loadavg", "/proc/meminfo", "/proc/cpuinfo", "/proc/self/cgroup", "/sys/fs/cgroup/cpu.max",
            "/sys/devices/system/clocksource/clocksource0/current_clocksource",
        })
        {
            files.With(path, "cpu x\n0::\nMemAvailable:\nflags");
        }

        var findings = await Physician.Standard.ExamineAsync(Healthy.Silent with { Files = files }, CancellationToken.None);

        findings.Count.ShouldBe(11);
    }

    [Fact]
    public async Task Concerns_come_first_and_every_one_has_a_cure()
    {
        var ill = Healthy.Silent with { Cores = 1, IsDebuggerAttached = true, MemoryBytes = 1 << 20, IsDebugBuild = true };

        var findings = await Physician.Standard.ExamineAsync(ill, CancellationToken.None);

        findings.TakeWhile(finding => finding.Concern).Select(finding => finding.Check).ShouldBe(["build", "debugger", "cores", "memory"]);
        findings.Count(finding => finding.Concern).ShouldBe(4);
        findings.Where(finding => finding.Concern).ShouldAllBe(finding => finding.Cure != null);
    }

    [Fact]
    public async Task No_two_checks_share_a_name()
    {
        var findings = await Physician.Standard.ExamineAsync(Surroundings.Current(), CancellationToken.None);

        findings.Select(finding => finding.Check).ShouldBeUnique();
    }
}
