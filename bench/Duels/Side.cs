using MathNet.Numerics.Statistics;

namespace Bench.Duels;

/// <summary>A contestant with its own slice length.</summary>
internal sealed class Side(IContestant contestant, TimeSpan slice, Pulse pulse, TimeProvider clock)
{
    // Connections that have just been opened grow their buffers and windows in the first; the second is as any other.
    private const int SettlingSlices = 2;

    private SliceLength _length = new(slice);
    private int? _beats;

    /// <summary>How many exchanges it has in flight at once.</summary>
    public int InFlight => contestant.InFlight;

    /// <summary>What an exchange costs at the least, in nanoseconds, by the slices that warmed up. Infinite before the first.</summary>
    public double LeastCost { get; private set; } = double.PositiveInfinity;

    /// <summary>What it runs in.</summary>
    public IRuntime Runtime => contestant.Runtime;

    /// <summary>Runs one slice that only warms up.</summary>
    public async ValueTask<Slice> WarmUpAsync()
    {
        var slice = await TimeAsync();
        if (_beats is null)
        {
            _length.Calibrate(slice);
            LeastCost = Math.Min(LeastCost, slice.NetCost);
        }

        return slice;
    }

    /// <summary>Begins with what exchanges are known to cost, in nanoseconds, and lets the first slices pass.</summary>
    public async ValueTask SettleAsync(double cost, CancellationToken cancellationToken)
    {
        _length = new SliceLength(slice, cost);
        LeastCost = cost;
        await PassAsync(cancellationToken);
    }

    /// <summary>Ends the warm-up: from now on, slices are of these beats, as those of the others are.</summary>
    public void KeepTime(Beats beats)
    {
        _beats = beats.Count;
        _length = new SliceLength(beats.Slice, LeastCost);
    }

    /// <summary>Runs one slice that counts.</summary>
    public async ValueTask<Slice> RunAsync()
    {
        pulse.Await(_length.Target);
        var slice = await TimeAsync();
        _length.Follow(slice);
        return slice;
    }

    /// <summary>Has the contestant begin anew, and lets its first slices pass.</summary>
    public async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        await contestant.RenewAsync(cancellationToken);
        await PassAsync(cancellationToken);
    }

    /// <summary>Throws where some answer so far was wrong.</summary>
    public void Check() => contestant.Check();

    private async ValueTask PassAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < SettlingSlices; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WarmUpAsync();
        }
    }

    private async ValueTask<Slice> TimeAsync()
    {
        var beats = _beats ?? Beats.In(_length.Exchanges, contestant.InFlight);
        var length = Math.Max(1, (int)Math.Round(_length.Exchanges / (double)beats));
        var costs = new double[beats];
        var calm = new bool[beats];
        var total = TimeSpan.Zero;
        var first = contestant.Runtime.Garbage;
        var wasCalm = pulse.IsCalm();
        for (var beat = 0; beat < costs.Length; beat++)
        {
            var before = contestant.Runtime.Garbage;
            var start = clock.GetTimestamp();
            await contestant.RunAsync(length);
            var elapsed = clock.GetElapsedTime(start);
            var after = contestant.Runtime.Garbage;
            costs[beat] = (elapsed - (after - before).Paused).TotalNanoseconds / length;
            total += elapsed;
            var isCalm = pulse.IsCalm();
            calm[beat] = wasCalm && isCalm;
            wasCalm = isCalm;
        }

        // Before anything is summed up, which allocates as well.
        var garbage = contestant.Runtime.Garbage - first;
        var counting = calm.Contains(true) ? costs.Where((_, beat) => calm[beat]) : costs;
        return new Slice(beats * length, total, counting.LowerQuartile(), calm.Count(static beat => beat) > beats / 2, garbage);
    }
}
