using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Doctor;

/// <summary>How finely the clock steps, and what reading it costs.</summary>
internal sealed class TimerCheck() : Check("timer")
{
    private const int Readings = 10_000;

    // A beat of a duel takes a third of a millisecond: beyond this step the clock alone would be felt in it.
    private const double CoarsestStep = 1000;

    private const double NanosecondsPerSecond = 1e9;

    // Read by a system call or over the bus, each reading takes as long as a short exchange.
    private static readonly string[] s_slow = ["hpet", "acpi_pm", "jiffies"];

    protected override Finding Examine(Surroundings surroundings)
    {
        var tick = NanosecondsPerSecond / surroundings.Clock.TimestampFrequency;
        var step = SmallestStep(surroundings.Clock) * tick;
        var source = surroundings.Files.Read("/sys/devices/system/clocksource/clocksource0/current_clocksource")?.Trim();
        var says = string.Create(CultureInfo.InvariantCulture, $"ticks of {Format.Time(tick)}, smallest step seen {Format.Time(step)}{(source is null ? "" : $", from {source}")}");
        return step > CoarsestStep || s_slow.Contains(source)
            ? Worry(says + ": a coarse or slow clock", "choose a finer clock source (tsc, where the processor has one) in the boot options")
            : Fine(says);
    }

    private static long SmallestStep(TimeProvider clock)
    {
        var smallest = long.MaxValue;
        var last = clock.GetTimestamp();
        for (var i = 0; i < Readings; i++)
        {
            var now = clock.GetTimestamp();
            if (now > last)
            {
                smallest = Math.Min(smallest, now - last);
            }

            last = now;
        }

        // No step at all in so many readings: it is at least as long as they took, and nothing finer is known.
        return smallest == long.MaxValue ? clock.TimestampFrequency : smallest;
    }
}
