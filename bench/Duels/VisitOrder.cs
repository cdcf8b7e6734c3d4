namespace Bench.Duels;

/// <summary>Draws the order of each round. Seeded, so that a duel can be replayed.</summary>
internal sealed class VisitOrder(int contestants, RoundOrder order, int seed)
{
    private readonly Random _random = new(seed);
    private readonly int[] _shuffled = [.. Enumerable.Range(0, contestants)];
    private readonly int[] _visits = new int[order == RoundOrder.Mirrored ? 2 * contestants : contestants];

    /// <summary>Draws the next round. What is returned is good until the next call.</summary>
    public IReadOnlyList<int> Next()
    {
        // Drawn anew each round: any fixed rotation could fall into step with something periodic, such as a timer or the GC.
        _random.Shuffle(_shuffled);
        for (var i = 0; i < _visits.Length; i++)
        {
            _visits[i] = _shuffled[i < contestants ? i : _visits.Length - 1 - i];
        }

        return _visits;
    }
}
