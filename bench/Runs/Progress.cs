using Bench.Commands;
using Spectre.Console;

namespace Bench.Runs;

/// <summary>Says how far a run is, and how long it will still take if it goes on as it has.</summary>
/// <param name="console">Where it is said.</param>
/// <param name="planned">How long the steps of each part are planned to take.</param>
/// <param name="clock">Tells how long they took.</param>
/// <param name="limit">How long all of it takes at the most; null for as long as it takes.</param>
internal sealed class Progress(IAnsiConsole console, IReadOnlyDictionary<Phase, TimeSpan> planned, TimeProvider clock, TimeSpan? limit)
{
    private readonly long _start = clock.GetTimestamp();

    private readonly Dictionary<Phase, Pace> _paces = planned.ToDictionary(static phase => phase.Key, static phase => new Pace(phase.Value));
    private long _last = clock.GetTimestamp();

    /// <summary>Says something beside the steps.</summary>
    public void Say(string text) => console.WriteLine(text);

    /// <summary>A step that takes a while has begun.</summary>
    public void Begin(string text) => SayWithTimeLeft(text);

    /// <summary>A step has ended.</summary>
    /// <param name="phase">Of what.</param>
    /// <param name="step">How long it was planned to take.</param>
    /// <param name="text">What came of it.</param>
    public void Done(Phase phase, TimeSpan step, string text)
    {
        var now = clock.GetTimestamp();
        _paces[phase].Done(step, clock.GetElapsedTime(_last, now));
        _last = now;
        SayWithTimeLeft(text);
    }

    /// <summary>A part is over, whatever it was planned to take.</summary>
    public void End(Phase phase) => _paces[phase].End();

    private void SayWithTimeLeft(string text)
    {
        var left = _paces.Values.Aggregate(TimeSpan.Zero, static (sum, pace) => sum + pace.Left);
        if (limit - clock.GetElapsedTime(_start) is { } atMost && atMost > TimeSpan.Zero && left > atMost)
        {
            left = atMost;
        }

        console.WriteLine($"{text}  ({Format.Duration(left)} left)");
    }
}
