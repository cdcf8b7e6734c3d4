using Payloads;

namespace Bench.Workloads;

/// <summary>A workload with its clients connected: what is run over and over.</summary>
internal interface IExchange : IAsyncDisposable
{
    /// <summary>After how many turns the expected answers repeat.</summary>
    int Period { get; }

    /// <summary>Runs one exchange. Calls overlap where the workload has several in flight.</summary>
    /// <param name="turn">Which of the corpus's messages; 0 or more.</param>
    /// <returns>What was really decoded.</returns>
    ValueTask<Tally> RunAsync(long turn);

    /// <summary>
    /// The same exchange with never more than one message under way, so that the bytes do not depend on what a busy
    /// writer happened to coalesce. For counting, never for timing.
    /// </summary>
    ValueTask<Tally> RunPacedAsync(long turn) => RunAsync(turn);

    /// <summary>What the turn must decode to.</summary>
    Tally Expected(long turn);
}
