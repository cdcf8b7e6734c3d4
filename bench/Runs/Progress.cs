using Bench.Commands;
using Spectre.Console;

namespace Bench.Runs;

/// <summary>Says how far a run is, and how long it will still take if it goes on as it has.</summary>
/// <param name="console">Where it is said.</param>
/// <param name="planned">How long all steps are planned to take.</param>
internal sealed class Progress(IAnsiConsole console, TimeSpan planned)
{
    // The part of a run from which its pace can be told: less says more about the first steps than about the rest.
    private const double Telling = 0.1;

    private readonly long _start = TimeProvider.System.GetTimestamp();
    private TimeSpan _done;

    /// <summary>Says something beside the steps.</summary>
    public void Say(string text) => console.WriteLine(text);

    /// <summary>A step that takes a while has begun.</summary>
    public void Begin(string text) => SayWithTimeLeft(text);

    /// <summary>A step has ended.</summary>
    /// <param name="step">How long it was planned to take.</param>
    /// <param name="text">What came of it.</param>
    public void Done(TimeSpan step, string text)
    {
        _done += step;
        SayWithTimeLeft(text);
    }

    private TimeSpan Left
    {
        get
        {
            var pace = _done > planned * Telling ? TimeProvider.System.GetElapsedTime(_start) / _done : 1;
            return planned > _done ? (planned - _done) * pace : TimeSpan.Zero;
        }
    }

    private void SayWithTimeLeft(string text) => console.WriteLine($"{text}  ({Format.Duration(Left)} left)");
}
