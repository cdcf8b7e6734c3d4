namespace Bench.Regression;

/// <summary>A clock that stands still while a request or an answer is on its way between two processes.</summary>
internal sealed class TransitClock(TimeProvider clock) : TimeProvider
{
    private long _transit;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override long GetTimestamp() => clock.GetTimestamp() - _transit;

    /// <summary>Leaves out of what has passed since a time all but what the work itself took.</summary>
    /// <param name="since">When the request was made, by this clock.</param>
    /// <param name="work">What the work took.</param>
    public void CountOnly(long since, TimeSpan work)
    {
        var transit = GetElapsedTime(since) - work;
        _transit += Math.Max(0, (long)(transit.TotalSeconds * TimestampFrequency));
    }
}
