using Bench.Workloads;

namespace Bench.Duels;

/// <summary>An open session as a contestant. The session stays its opener's to dispose.</summary>
/// <param name="id">What it is called in results: two sessions of one cell need two names.</param>
/// <param name="session">The session.</param>
internal sealed class SessionContestant(string id, Session session) : IContestant
{
    public string Id => id;

    public int InFlight => session.Cell.Workload.InFlight;

    public IRuntime Runtime => ProcessRuntime.Instance;

    public ValueTask RunAsync(int exchanges) => session.RunAsync(exchanges);

    public void Check() => session.Check();
}
