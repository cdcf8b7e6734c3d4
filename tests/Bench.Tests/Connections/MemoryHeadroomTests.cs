using Bench.Connections;
using Bench.Tests.Doctor;

namespace Bench.Tests.Connections;

public class MemoryHeadroomTests
{
    private const long Gibibyte = 1L << 30;

    [Fact]
    public void With_memory_to_spare_there_is_no_reason_to_stop() => WhyStop(Machine(12)).ShouldBeNull();

    [Fact]
    public void With_little_left_it_says_how_much() =>
        WhyStop(Machine(1)).ShouldBe("1.0 of 20.0 GiB of memory were left; a machine with more memory holds more of them");

    [Fact]
    public void The_container_may_end_before_the_machine() => WhyStop(Machine(12)
        .With("/sys/fs/cgroup/memory.max", $"{20 * Gibibyte}\n")
        .With("/sys/fs/cgroup/memory.current", $"{19 * Gibibyte}\n")).ShouldNotBeNull();

    [Fact]
    public void A_container_without_a_limit_has_the_machine_s() => WhyStop(Machine(12)
        .With("/sys/fs/cgroup/memory.max", "max\n")
        .With("/sys/fs/cgroup/memory.current", $"{19 * Gibibyte}\n")).ShouldBeNull();

    [Fact]
    public void Garbage_is_given_back_before_it_gives_up()
    {
        var collected = 0;
        var headroom = new MemoryHeadroom(
            new FakeFiles().With("/proc/meminfo", Meminfo(1), Meminfo(9)), 20 * Gibibyte, () => collected++);

        headroom.WhyStop().ShouldBeNull();
        collected.ShouldBe(1);
    }

    [Fact]
    public void Where_the_system_does_not_say_there_is_no_reason_to_stop() => WhyStop(new FakeFiles()).ShouldBeNull();

    private static string? WhyStop(FakeFiles files) => new MemoryHeadroom(files, 20 * Gibibyte, static () => { }).WhyStop();

    private static FakeFiles Machine(int gibibytes) => new FakeFiles().With("/proc/meminfo", Meminfo(gibibytes));

    private static string Meminfo(int gibibytes) => $"MemTotal:       24684092 kB\nMemAvailable:   {gibibytes * Gibibyte / 1024} kB\n";
}
