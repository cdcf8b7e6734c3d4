using Bench.Workloads;

namespace Bench.Duels;

/// <summary>Sessions of one cell as a contestant, one open at a time.</summary>
internal sealed class SessionContestant : IContestant, IAsyncDisposable
{
    private Session _session;

    private SessionContestant(string id, Session session)
    {
        Id = id;
        _session = session;
    }

    public string Id { get; }

    public int InFlight => _session.Cell.Workload.InFlight;

    public IRuntime Runtime => ProcessRuntime.Instance;

    /// <summary>Opens the first session.</summary>
    /// <param name="id">What it is called in results: a cell that meets itself needs two names.</param>
    /// <param name="cell">What it runs.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <exception cref="WrongAnswerException">The first answer was wrong.</exception>
    public static async Task<SessionContestant> OpenAsync(string id, Cell cell, CancellationToken cancellationToken) =>
        new(id, await Session.OpenAsync(cell, counter: null, cancellationToken));

    public ValueTask RunAsync(int exchanges) => _session.RunAsync(exchanges);

    public void Check() => _session.Check();

    public async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        Check();
        var worn = _session;
        _session = await Session.OpenAsync(worn.Cell, counter: null, cancellationToken);
        await worn.DisposeAsync();
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
