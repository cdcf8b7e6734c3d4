namespace Bench.Duels;

/// <summary>A contestant with its own slice length.</summary>
internal sealed class Side(IContestant contestant, TimeSpan slice, TimeProvider clock)
{
    private readonly SliceLength _length = new(slice);

    /// <summary>What it runs in.</summary>
    public IRuntime Runtime => contestant.Runtime;

    /// <summary>Runs one slice that only warms up.</summary>
    public async ValueTask<Slice> WarmUpAsync()
    {
        var slice = await TimeAsync();
        _length.Calibrate(slice);
        return slice;
    }

    /// <summary>Runs one slice that counts.</summary>
    public async ValueTask<Slice> RunAsync()
    {
        var slice = await TimeAsync();
        _length.Follow(slice);
        return slice;
    }

    /// <summary>Throws where some answer so far was wrong.</summary>
    public void Check() => contestant.Check();

    private async ValueTask<Slice> TimeAsync()
    {
        var exchanges = _length.Exchanges;
        var before = contestant.Runtime.Garbage;
        var start = clock.GetTimestamp();
        await contestant.RunAsync(exchanges);
        var elapsed = clock.GetElapsedTime(start);
        return new Slice(exchanges, elapsed, contestant.Runtime.Garbage - before);
    }
}
