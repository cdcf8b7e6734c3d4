using Bench.Duels;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Launches;

/// <summary>
/// A process that matches are run in. What its compiler makes of the code, by what it happens to see first, and where its
/// objects and its code come to lie are drawn once a process, and decide by some per cent how long contenders take.
/// </summary>
internal interface ILaunch : IAsyncDisposable
{
    /// <summary>Has it warm up what takes part in matches, while others may do so on other cores; <see cref="WarmedUpAsync"/> waits for the end.</summary>
    void BeginWarmUp(IReadOnlyList<Match> matches);

    /// <summary>Waits until it is warm.</summary>
    /// <returns>False where its time ran out first.</returns>
    Task<bool> WarmedUpAsync(CancellationToken cancellationToken);

    /// <summary>Runs a match between sessions of its own.</summary>
    /// <exception cref="WrongAnswerException">A session's answer was wrong.</exception>
    Task<TournamentRecord> RunAsync(Match match, TournamentOptions options, CancellationToken cancellationToken);
}
