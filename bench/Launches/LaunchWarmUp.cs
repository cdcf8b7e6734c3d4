using System.Diagnostics.CodeAnalysis;
using Bench.Duels;
using Bench.Workloads;

namespace Bench.Launches;

/// <summary>
/// Warms this process up for matches: every cell that takes part runs in turns with all the others until nothing gets faster
/// and the compiler is at rest. Once for all of them is a fifth of the time that one match after the other takes, and what
/// one match has seen first does not decide what the compiler makes of the next.
/// </summary>
/// <param name="clock">Times it.</param>
internal sealed class LaunchWarmUp(TimeProvider clock)
{
    // Each cell has a host and its connections open meanwhile.
    private const int OpenAtOnce = 100;

    // On one core, the core contenders take 10 to 15 s, and twice that beside something else.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(40);

    private readonly Dictionary<string, double> _costs = [];

    /// <summary>Warms up.</summary>
    /// <returns>False where its time ran out before everything had settled.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<Match> matches, CancellationToken cancellationToken)
    {
        var settled = true;
        foreach (var cells in matches.SelectMany(static match => match.Cells).Distinct().Chunk(OpenAtOnce))
        {
            settled &= await RunAsync(cells, cancellationToken);
        }

        return settled;
    }

    /// <summary>What an exchange of each contestant of a match was seen to cost at the least, in nanoseconds; null where one was not seen.</summary>
    public IReadOnlyList<double>? CostsOf(Match match) =>
        match.Cells.All(cell => _costs.ContainsKey(cell.Id)) ? [.. match.Cells.Select(cell => _costs[cell.Id])] : null;

    private async Task<bool> RunAsync(Cell[] cells, CancellationToken cancellationToken)
    {
        var sessions = new List<SessionContestant>();
        try
        {
            foreach (var cell in cells)
            {
                await OpenAsync(cell, sessions, cancellationToken);
            }

            var pulse = new Pulse(clock);
            var sides = sessions.Select(session => new Side(session, TournamentOptions.UsualSlice, pulse, clock)).ToArray();
            var settled = await new WarmUp(s_limit, clock).RunAsync(sides, cancellationToken);
            foreach (var (session, side) in sessions.Zip(sides))
            {
                _costs[session.Id] = side.LeastCost;
            }

            return settled;
        }
        finally
        {
            foreach (var session in sessions)
            {
                await session.DisposeAsync();
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A cell that can't be opened is told of by whoever verifies it or holds it against others.")]
    private static async Task OpenAsync(Cell cell, List<SessionContestant> sessions, CancellationToken cancellationToken)
    {
        try
        {
            sessions.Add(await SessionContestant.OpenAsync(cell.Id, cell, cancellationToken));
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }
}
