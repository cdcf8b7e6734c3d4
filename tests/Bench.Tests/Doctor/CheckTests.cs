using Bench.Doctor;
using Bench.Duels;
using Bench.Records;

namespace Bench.Tests.Doctor;

public class CheckTests
{
    [Theory]
    [InlineData("performance", "performance", false)]
    [InlineData("performance", "powersave", true)]
    [InlineData("schedutil", "schedutil", true)]
    public async Task Any_core_whose_clock_follows_the_load_is_a_concern(string first, string second, bool concern)
    {
        var files = new FakeFiles()
            .With("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", first + "\n")
            .With("/sys/devices/system/cpu/cpu1/cpufreq/scaling_governor", second + "\n");

        (await ExamineAsync(new GovernorCheck(), Healthy.Silent with { Files = files })).Concern.ShouldBe(concern);
    }

    [Theory]
    [InlineData("processor : 0\nflags\t\t: fpu vme hypervisor avx", true)]
    [InlineData("processor : 0\nflags\t\t: fpu vme avx", false)]
    [InlineData("processor : 0\nFeatures\t: fp asimd", false)]
    public async Task A_hypervisor_is_seen_in_the_flags(string cpuinfo, bool concern)
    {
        var files = new FakeFiles().With("/proc/cpuinfo", cpuinfo);

        (await ExamineAsync(new VirtualisationCheck(), Healthy.Silent with { Files = files })).Concern.ShouldBe(concern);
    }

    [Theory]
    [InlineData("DOTNET_TieredPGO", "0", "tiered PGO off")]
    [InlineData("DOTNET_TieredCompilation", "0", "tiered compilation off")]
    [InlineData("DOTNET_ReadyToRun", "0", "ReadyToRun code not used")]
    [InlineData("COMPlus_TC_QuickJit", "0", "COMPlus_TC_QuickJit=0")]
    public async Task Tiering_changed_from_outside_is_a_concern(string variable, string value, string says)
    {
        var finding = await ExamineAsync(new TieringCheck(), Healthy.Silent with { Variables = new Dictionary<string, string> { [variable] = value } });

        finding.Concern.ShouldBeTrue();
        finding.Says.ShouldContain(says);
    }

    [Theory]
    [InlineData("0,1", false)]
    [InlineData(null, true)]
    public async Task What_comes_with_being_put_on_one_core_is_none(string? of, bool concern)
    {
        var variables = new Dictionary<string, string> { [OneCore.CompilesAsSoon] = "1" };
        if (of is not null)
        {
            variables[OneCore.Variable] = of;
        }

        var surroundings = Healthy.Silent with { Cores = 1, Variables = variables };

        (await ExamineAsync(new TieringCheck(), surroundings)).Concern.ShouldBe(concern);
        (await ExamineAsync(new CoresCheck(), surroundings)).Concern.ShouldBe(concern);
    }

    [Fact]
    public async Task A_switch_of_the_program_itself_is_only_told()
    {
        var finding = await ExamineAsync(new TieringCheck(), Healthy.Silent with { Switch = static name => name == "System.Runtime.TieredPGO" ? false : null });

        finding.Concern.ShouldBeFalse();
        finding.Says.ShouldContain("tiered PGO off");
    }

    [Fact]
    public async Task A_collector_changed_from_outside_is_a_concern()
    {
        var finding = await ExamineAsync(
            new CollectorCheck(), Healthy.Silent with { ServerGc = true, Variables = new Dictionary<string, string> { ["DOTNET_gcServer"] = "1" } });

        finding.Concern.ShouldBeTrue();
        finding.Says.ShouldBe("server GC, concurrent (the default); changed from outside by DOTNET_gcServer=1");
    }

    [Theory]
    [InlineData(20, "tsc", false)]
    [InlineData(20, "hpet", true)]
    [InlineData(15_600_000, "tsc", true)]
    public async Task A_coarse_or_slow_clock_is_a_concern(long step, string source, bool concern)
    {
        var files = new FakeFiles().With("/sys/devices/system/clocksource/clocksource0/current_clocksource", source + "\n");

        (await ExamineAsync(new TimerCheck(), Healthy.Silent with { Files = files, Clock = new SteppingClock(step) })).Concern.ShouldBe(concern);
    }

    [Fact]
    public async Task Memory_that_others_have_taken_is_not_to_be_had()
    {
        var files = new FakeFiles().With("/proc/meminfo", "MemTotal:       16000000 kB\nMemAvailable:     524288 kB\n");

        var finding = await ExamineAsync(new MemoryCheck(), Healthy.Silent with { Files = files });

        finding.Concern.ShouldBeTrue();
        finding.Says.ShouldBe("0.5 GiB to be had");
    }

    [Fact]
    public async Task A_profiler_is_a_concern()
    {
        var profiled = Healthy.Silent with { Variables = new Dictionary<string, string> { ["CORECLR_ENABLE_PROFILING"] = "1" } };

        (await ExamineAsync(new DebuggerCheck(), profiled)).Concern.ShouldBeTrue();
    }

    private static async Task<Finding> ExamineAsync(ICheck check, Surroundings surroundings) =>
        await check.ExamineAsync(surroundings, CancellationToken.None);
}
