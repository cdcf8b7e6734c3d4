namespace Bench.Runs;

/// <summary>How long one part of a run will still take if it goes on as it has.</summary>
/// <param name="planned">How long all of its steps are planned to take.</param>
internal sealed class Pace(TimeSpan planned)
{
    // Of the part; less says more about its first steps than about the rest.
    private const double Telling = 0.1;

    private TimeSpan _done;
    private TimeSpan _took;

    public TimeSpan Left
    {
        get
        {
            var pace = _done > planned * Telling ? _took / _done : 1;
            return planned > _done ? (planned - _done) * pace : TimeSpan.Zero;
        }
    }

    /// <summary>There are no more steps.</summary>
    public void End() => _done = planned;

    /// <summary>A step has ended.</summary>
    /// <param name="step">How long it was planned to take.</param>
    /// <param name="took">How long it took.</param>
    public void Done(TimeSpan step, TimeSpan took)
    {
        _done += step;
        _took += took;
    }
}
