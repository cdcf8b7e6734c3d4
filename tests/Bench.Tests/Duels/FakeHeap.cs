using Bench.Duels;

namespace Bench.Tests.Duels;

/// <summary>A heap that collects whenever its budget is full, as a generational one does.</summary>
/// <param name="budget">Bytes between two collections.</param>
/// <param name="pause">How long each takes.</param>
internal sealed class FakeHeap(long budget = long.MaxValue, TimeSpan pause = default) : IHeap
{
    private Garbage _total;
    private long _filled;

    public Garbage Read() => _total;

    /// <summary>Allocates.</summary>
    /// <returns>For how long collections held the allocator up.</returns>
    public TimeSpan Allocate(long bytes)
    {
        _filled += bytes;
        var paused = pause * (_filled / budget);
        _filled %= budget;
        _total += new Garbage(bytes, paused);
        return paused;
    }
}
