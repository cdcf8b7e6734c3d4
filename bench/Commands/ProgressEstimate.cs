using System.Globalization;
using Bench.Micro;

namespace Bench.Commands;

/// <summary>How far a run is, and how long it will still take if it goes on as it has.</summary>
internal sealed class ProgressEstimate(int total)
{
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private int _done;

    public string Line(MicroResult result)
    {
        _done++;
        var left = TimeProvider.System.GetElapsedTime(_start) / _done * (total - _done);
        var outcome = result.Failure ?? Format.Time(result.Nanoseconds.Average());
        return string.Create(CultureInfo.InvariantCulture, $"[{_done}/{total}] {result.Cell}: {outcome} ({Format.Duration(left)} left)");
    }
}
