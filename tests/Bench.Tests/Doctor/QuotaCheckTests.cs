using Bench.Doctor;

namespace Bench.Tests.Doctor;

public class QuotaCheckTests
{
    [Theory]
    [InlineData("0::/", "/sys/fs/cgroup/cpu.max", "150000 100000", "1.5")]
    [InlineData("0::/pods/one", "/sys/fs/cgroup/pods/one/cpu.max", "50000 100000", "0.5")]
    [InlineData("0::/pods/one", "/sys/fs/cgroup/pods/cpu.max", "400000 100000", "4")]
    public async Task A_quota_on_the_group_or_above_it_is_a_concern(string group, string path, string text, string cores)
    {
        var files = new FakeFiles().With("/proc/self/cgroup", group + "\n").With(path, text + "\n");

        var finding = await new QuotaCheck().ExamineAsync(Healthy.Silent with { Files = files }, CancellationToken.None);

        finding.Concern.ShouldBeTrue();
        finding.Says.ShouldContain($" {cores} cores");
    }

    [Fact]
    public async Task A_quota_of_version_1_is_read_too()
    {
        var files = new FakeFiles().With("/proc/self/cgroup", "3:memory:/\n1:cpu,cpuacct:/job\n")
            .With("/sys/fs/cgroup/cpu/job/cpu.cfs_quota_us", "200000\n").With("/sys/fs/cgroup/cpu/job/cpu.cfs_period_us", "100000\n");

        var finding = await new QuotaCheck().ExamineAsync(Healthy.Silent with { Files = files }, CancellationToken.None);

        finding.Says.ShouldContain(" 2 cores");
    }

    [Theory]
    [InlineData("/sys/fs/cgroup/cpu.max", "max 100000\n")]
    [InlineData("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n")]
    public async Task No_quota_is_none(string path, string text)
    {
        var files = new FakeFiles().With("/proc/self/cgroup", "1:cpu:/\n0::/\n").With(path, text).With("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");

        var finding = await new QuotaCheck().ExamineAsync(Healthy.Silent with { Files = files }, CancellationToken.None);

        finding.Concern.ShouldBeFalse();
        finding.Says.ShouldBe("none");
    }
}
