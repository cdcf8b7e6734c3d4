namespace Bench.Duels;

/// <summary>Something whose exchanges can be timed in turns with another's: a session, a child process, a synthetic one in a test.</summary>
internal interface IContestant
{
    /// <summary>What it is called in results; distinct within a tournament.</summary>
    string Id { get; }

    /// <summary>What it runs in.</summary>
    IRuntime Runtime { get; }

    /// <summary>How many exchanges it has in flight at once.</summary>
    int InFlight { get; }

    /// <summary>Runs so many exchanges. This is what is timed.</summary>
    ValueTask RunAsync(int exchanges);

    /// <summary>Throws where some answer so far was wrong. Never timed.</summary>
    void Check();

    /// <summary>Begins anew where there is something to begin anew with: other objects at other addresses, other connections. Never timed.</summary>
    /// <exception cref="Workloads.WrongAnswerException">Some answer until now was wrong.</exception>
    ValueTask RenewAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
