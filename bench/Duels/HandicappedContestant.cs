using MathNet.Numerics.Statistics;

namespace Bench.Duels;

/// <summary>
/// A contestant that burns a known part more per exchange than it needs: a slowdown whose size is known, to see whether a
/// duel finds it.
/// </summary>
/// <param name="inner">The contestant.</param>
/// <param name="part">How much more: 0.05 is 5 %.</param>
/// <param name="clock">Times what the contestant needs by itself.</param>
internal sealed class HandicappedContestant(IContestant inner, double part, TimeProvider clock) : IContestant
{
    // The burn follows what the contestant has needed of late, not what it needed this time: else the machine's noise
    // would be in both and seem smaller than it is. And what it needs undisturbed, because that is what slices count by.
    private const int Remembered = 101;

    private readonly Queue<double> _costs = new();

    public string Id => inner.Id;

    public int InFlight => inner.InFlight;

    public IRuntime Runtime => inner.Runtime;

    public async ValueTask RunAsync(int exchanges)
    {
        var entered = clock.GetTimestamp();
        var burn = TimeSpan.FromMicroseconds(_costs.Count == 0 ? 0 : part * exchanges * _costs.LowerQuartile());
        var start = clock.GetTimestamp();
        await inner.RunAsync(exchanges);
        var needed = clock.GetElapsedTime(start);
        Remember(needed.TotalMicroseconds / exchanges);

        // What the bookkeeping took is part of the burn.
        while (clock.GetElapsedTime(entered) < needed + burn)
        {
            Thread.SpinWait(1);
        }
    }

    public void Check() => inner.Check();

    public ValueTask RenewAsync(CancellationToken cancellationToken) => inner.RenewAsync(cancellationToken);

    private void Remember(double cost)
    {
        _costs.Enqueue(cost);
        if (_costs.Count > Remembered)
        {
            _costs.Dequeue();
        }
    }
}
