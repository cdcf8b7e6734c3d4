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
    // What it needs undisturbed is what slices count by. A first reading of cold caches is forgotten with the second, one of a
    // busy machine never counts, and a clock that falls for good is followed within a thousand runs. What it needed this time would not
    // do: the machine's noise would be in both and seem smaller than it is.
    private const double Forgetting = 0.000_2;

    private double? _least;

    public string Id => inner.Id;

    public int InFlight => inner.InFlight;

    public IRuntime Runtime => inner.Runtime;

    public async ValueTask RunAsync(int exchanges)
    {
        var entered = clock.GetTimestamp();
        var burn = TimeSpan.FromMicroseconds(part * exchanges * _least ?? 0);
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

    private void Remember(double cost) => _least = Math.Min(cost, _least * (1 + Forgetting) ?? cost);
}
