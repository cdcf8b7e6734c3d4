using Bench.Duels;
using Bench.Workloads;
using MathNet.Numerics.Statistics;

namespace Bench.Regression;

/// <summary>
/// Counts what an exchange of a cell allocates, client and server together. A pass of its own, never timed: exact counters
/// stop all threads. It repeats under <see cref="ContestantSettings.Counted"/>, for most cells to the byte.
/// </summary>
internal static class AllocationPass
{
    // A session now and then settles into another rhythm, and all of its batches with it: the median is of several.
    private const int Sessions = 3;

    // As many as the corpus has messages of a size, so that every batch sends the same ones.
    private const int MessageBatch = 64;
    private const int StreamBatch = 2;

    // An exchange that pushes is a hundred messages and more: fewer batches of them say as much.
    private const int Batches = 15;
    private const int PushBatches = 5;

    // Code that has not reached its last tier allocates more: it boxes what the optimiser would keep on the stack.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the cell.</summary>
    /// <returns>Bytes per exchange: the median of the batches, because what passes beside them (a heartbeat, a timer) befalls few.</returns>
    /// <exception cref="WrongAnswerException">Some answer was wrong.</exception>
    public static async Task<double> CountAsync(Cell cell, CancellationToken cancellationToken)
    {
        var batches = new List<double>();
        for (var session = 0; session < Sessions; session++)
        {
            await CountAsync(cell, batches, cancellationToken);
        }

        return Math.Round(batches.Median(), 1);
    }

    private static async Task CountAsync(Cell cell, List<double> batches, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(cell, counter: null, cancellationToken);
        var exchanges = cell.Workload.Shape is Shape.ServerStream or Shape.ClientStream ? StreamBatch : MessageBatch;
        var batchCount = cell.Workload.Shape is Shape.Duplex or Shape.FanOut ? PushBatches : Batches;
        var start = TimeProvider.System.GetTimestamp();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            await session.RunAsync(exchanges);
        }
        while (TimeProvider.System.GetElapsedTime(start) < s_warmUp);

        await ProcessRuntime.Instance.LetCompileAsync(cancellationToken);
        for (var batch = 0; batch < batchCount; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await session.RunAsync(exchanges);
            batches.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)exchanges);
        }

        session.Check();
    }
}
