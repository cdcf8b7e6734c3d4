namespace Bench.Tests.Doctor;

/// <summary>A clock that steps at every reading, and whose timers end at once with their time gone by.</summary>
internal sealed class SteppingClock(long step) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp() => _now += step;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _now += (long)dueTime.TotalNanoseconds;
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
