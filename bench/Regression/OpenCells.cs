using Bench.Duels;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>The cells that a child process holds open, each with a session and a slice length of its own.</summary>
internal sealed class OpenCells(TimeProvider clock) : IAsyncDisposable
{
    private readonly Dictionary<string, SessionContestant> _sessions = [];
    private readonly Dictionary<string, Side> _sides = [];
    private readonly Pulse _pulse = new(clock);

    /// <summary>Opens one more.</summary>
    /// <exception cref="WrongAnswerException">Its first answer was wrong.</exception>
    public async Task OpenAsync(Cell cell, CancellationToken cancellationToken)
    {
        var session = await SessionContestant.OpenAsync(cell.Id, cell, cancellationToken);
        _sessions.Add(cell.Id, session);
        _sides.Add(cell.Id, SideOf(session));
    }

    /// <summary>Slows one down by a part of its own time.</summary>
    public void Handicap(string cell, double part) =>
        _sides[cell] = SideOf(new HandicappedContestant(_sessions[cell], part, clock));

    /// <summary>Runs all in turns until they have settled.</summary>
    /// <returns>False where the time ran out first.</returns>
    public async Task<bool> SettleAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var settled = await new Settling(ProcessRuntime.Instance, clock).RunAsync(_sides.Values, limit, cancellationToken);
        foreach (var side in _sides.Values)
        {
            side.KeepTime(Beats.For(TournamentOptions.UsualSlice, [(side.LeastCost, side.InFlight)]));
        }

        return settled;
    }

    /// <summary>Gives each a new session.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        foreach (var side in _sides.Values)
        {
            await side.RenewAsync(cancellationToken);
        }
    }

    /// <summary>Runs one slice of a cell.</summary>
    /// <exception cref="ContestantException">It is not open.</exception>
    public ValueTask<Slice> RunAsync(string cell) => _sides.TryGetValue(cell, out var side)
        ? side.RunAsync()
        : throw new ContestantException($"{cell} is not open");

    /// <summary>Throws where some answer so far was wrong.</summary>
    public void Check()
    {
        foreach (var side in _sides.Values)
        {
            side.Check();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions.Values)
        {
            await session.DisposeAsync();
        }
    }

    private Side SideOf(IContestant contestant) => new(contestant, TournamentOptions.UsualSlice, _pulse, clock);
}
