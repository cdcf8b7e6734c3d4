using MathNet.Numerics.Statistics;

namespace Bench.Duels;

/// <summary>A contestant with its own slice length.</summary>
internal sealed class Side(IContestant contestant, TimeSpan slice, TimeProvider clock)
{
    // Connections that have just been opened grow their buffers and windows in the first; the second is as any other.
    private const int SettlingSlices = 2;

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

    /// <summary>Has the contestant begin anew, and lets its first slices pass.</summary>
    public async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        await contestant.RenewAsync(cancellationToken);
        for (var i = 0; i < SettlingSlices; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WarmUpAsync();
        }
    }

    /// <summary>Throws where some answer so far was wrong.</summary>
    public void Check() => contestant.Check();

    private async ValueTask<Slice> TimeAsync()
    {
        var exchanges = _length.Exchanges;
        var costs = new double[Beats.In(exchanges, contestant.InFlight)];
        var total = TimeSpan.Zero;
        var first = contestant.Runtime.Garbage;
        var before = first;
        for (var beat = 0; beat < costs.Length; beat++)
        {
            // The remainder is spread over the first beats.
            var length = (exchanges / costs.Length) + (beat < exchanges % costs.Length ? 1 : 0);
            var start = clock.GetTimestamp();
            await contestant.RunAsync(length);
            var elapsed = clock.GetElapsedTime(start);
            var after = contestant.Runtime.Garbage;
            costs[beat] = (elapsed - (after - before).Paused).TotalNanoseconds / length;
            total += elapsed;
            before = after;
        }

        return new Slice(exchanges, total, costs.Median(), before - first);
    }
}
