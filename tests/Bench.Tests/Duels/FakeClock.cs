namespace Bench.Tests.Duels;

/// <summary>A clock that stands still until somebody works or, if it is to, reads it.</summary>
internal sealed class FakeClock : TimeProvider
{
    private long _nanoseconds;

    public override long TimestampFrequency => 1_000_000_000;

    /// <summary>How many nanoseconds a reading takes.</summary>
    public long Reading { get; init; }

    public override long GetTimestamp() => _nanoseconds += Reading;

    public void Work(double nanoseconds) => _nanoseconds += (long)nanoseconds;
}
