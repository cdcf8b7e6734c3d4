using Bench.Duels;
using Bench.Workloads;
using MathNet.Numerics.Statistics;

namespace Bench.Regression;

/// <summary>
/// Counts what an exchange of a cell allocates, client and server together. A pass of its own, never timed: exact counters
/// stop all threads. The same to a byte or so where it runs without profile-guided optimisation, see <see cref="ContestantProcess"/>.
/// </summary>
internal static class AllocationPass
{
    private const int Batches = 21;

    // As many as the corpus has messages of a size, so that every batch sends the same ones.
    private const int UnaryBatch = 64;
    private const int StreamBatch = 4;

    // Code that has not reached its last tier allocates more: it boxes what the optimiser would keep on the stack.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs the cell.</summary>
    /// <returns>Bytes per exchange: the median of the batches, because what passes beside them (a heartbeat, a timer) befalls few.</returns>
    /// <exception cref="WrongAnswerException">Some answer was wrong.</exception>
    public static async Task<double> CountAsync(Cell cell, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(cell, counter: null, cancellationToken);
        var exchanges = cell.Workload.Shape == Shape.Unary ? UnaryBatch : StreamBatch;
        var start = TimeProvider.System.GetTimestamp();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            await session.RunAsync(exchanges);
        }
        while (TimeProvider.System.GetElapsedTime(start) < s_warmUp);

        await ProcessRuntime.Instance.LetCompileAsync(cancellationToken);
        var batches = new double[Batches];
        for (var batch = 0; batch < Batches; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await session.RunAsync(exchanges);
            batches[batch] = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)exchanges;
        }

        session.Check();
        return Math.Round(batches.Median(), 1);
    }
}
