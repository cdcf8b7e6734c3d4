using System.Diagnostics.CodeAnalysis;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary>Runs a cell once and holds its answers against what they should be.</summary>
internal static class Verification
{
    // No exchange of any workload takes this long; one that does hangs.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a cell throws is that cell's verdict; the others are still verified.")]
    public static async Task<CellVerdict> OfAsync(Cell cell, CancellationToken cancellationToken)
    {
        if (cell.WhyUnavailable is { } why)
        {
            return new CellVerdict(cell.Id, VerifyOutcome.Unavailable, why);
        }

        try
        {
            await RunAsync(cell, cancellationToken).WaitAsync(s_patience, cancellationToken);
            return new CellVerdict(cell.Id, VerifyOutcome.Right, cell.Emulation);
        }
        catch (TimeoutException)
        {
            return new CellVerdict(cell.Id, VerifyOutcome.Wrong, $"no answer within {s_patience.TotalSeconds:N0} s");
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new CellVerdict(cell.Id, VerifyOutcome.Wrong, failure.Message);
        }
    }

    // The first exchange is paced and checked by opening; the second runs as it is timed, with all of its exchanges in flight.
    private static async Task RunAsync(Cell cell, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(cell, counter: null, cancellationToken);
        await session.RunAsync(cell.Workload.InFlight);
        session.Check();
    }
}
