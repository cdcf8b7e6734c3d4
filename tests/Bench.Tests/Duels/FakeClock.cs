namespace Bench.Tests.Duels;

/// <summary>A clock that stands still until somebody works.</summary>
internal sealed class FakeClock : TimeProvider
{
    private long _nanoseconds;

    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp() => _nanoseconds;

    public void Work(double nanoseconds) => _nanoseconds += (long)nanoseconds;
}
