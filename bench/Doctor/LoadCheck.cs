using System.Globalization;
using Bench.Records;

namespace Bench.Doctor;

/// <summary>What else the machine is busy with.</summary>
internal sealed class LoadCheck : ICheck
{
    // Long enough for 20 ticks of /proc/stat on each core, short enough to wait for.
    private static readonly TimeSpan s_sample = TimeSpan.FromMilliseconds(200);

    // Of one core. A quiet desktop stays below; a fifth of a core shows in a duel's interval.
    private const double Busiest = 0.2;

    // Of the last minute, the build before this run included: a whole core busy all the time.
    private const double HeaviestAverage = 1;

    private const string Cure = "close what keeps it busy ('top' names it), or read nothing but ratios and their intervals";

    public string Name => "load";

    public async ValueTask<Finding> ExamineAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var before = ProcessorTicks.Read(surroundings.Files);
        if (before is not null)
        {
            var own = surroundings.OwnProcessorTime();
            var start = surroundings.Clock.GetTimestamp();
            await Task.Delay(s_sample, surroundings.Clock, cancellationToken);
            var elapsed = surroundings.Clock.GetElapsedTime(start);
            var ours = (surroundings.OwnProcessorTime() - own) / elapsed;
            if (ProcessorTicks.Read(surroundings.Files)?.BusyCoresSince(before) is { } busy)
            {
                return Of(Math.Max(0, busy - ours), Busiest, "cores are busy with something else");
            }
        }

        // Some containers show a /proc/stat that stands still.
        return surroundings.Files.Read("/proc/loadavg")?.Split(' ') is [var minute, ..]
            && double.TryParse(minute, CultureInfo.InvariantCulture, out var average)
                ? Of(average, HeaviestAverage, "is the load average of the last minute, this program included")
                : Unknown.Of(Name);
    }

    private Finding Of(double load, double limit, string what)
    {
        var says = string.Create(CultureInfo.InvariantCulture, $"{load:0.00} {what}");
        return load > limit ? new Finding(Name, Concern: true, says, Cure) : new Finding(Name, Concern: false, says, Cure: null);
    }
}
