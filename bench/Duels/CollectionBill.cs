namespace Bench.Duels;

/// <summary>
/// Has each side pay for the collections that its own garbage makes necessary. As they come, they can't be compared: one
/// takes a millisecond, starts in whichever slice the allocation budget happens to run out, and falls into every other
/// slice or so, which gave A/A duels two humps at 0.94 and 1.07. Forcing one between slices would make them free for
/// whoever allocates less in a slice than a collection waits for, and dear for whoever allocates next to nothing. So
/// pauses are taken out of the slices that they fell into, and what they cost per allocated byte over the whole of a
/// runtime's slices is charged to each slice by the bytes that it allocated. The price is that a byte counts like any
/// other: a side whose garbage lives long enough to be expensive is charged the average.
/// </summary>
/// <param name="runtimes">The runtime of each side, or whatever stands for it: sides of the same one share its price.</param>
internal sealed class CollectionBill(IReadOnlyList<object> runtimes)
{
    /// <summary>The cost of an exchange in each round, for each side, in nanoseconds.</summary>
    public IReadOnlyList<double[]> Of(IReadOnlyList<Slice[]> rounds)
    {
        var prices = runtimes.Distinct().ToDictionary(static runtime => runtime, runtime => Price(runtime, rounds));
        return
        [
            .. rounds.Select(round => round
                .Select((slice, side) => slice.NetCost + (prices[runtimes[side]] * slice.AllocatedBytes))
                .ToArray()),
        ];
    }

    // Nanoseconds of pause per byte.
    private double Price(object runtime, IReadOnlyList<Slice[]> rounds)
    {
        var total = rounds
            .SelectMany(round => round.Where((_, side) => runtimes[side] == runtime))
            .Aggregate(default(Garbage), static (sum, slice) => sum + slice.Garbage);
        return total.AllocatedBytes == 0 ? 0 : total.Paused.TotalNanoseconds / total.AllocatedBytes;
    }
}
