using Bench.Duels;

namespace Bench.Tests.Duels;

/// <summary>A contestant whose calls take what they are told to.</summary>
/// <param name="id">Its ID.</param>
/// <param name="clock">What it lets pass.</param>
/// <param name="cost">Nanoseconds per exchange of the next call.</param>
internal sealed class Synthetic(string id, FakeClock clock, Func<double> cost) : IContestant
{
    public string Id => id;

    public IRuntime Runtime { get; init; } = new FakeRuntime();

    public int InFlight { get; init; } = 1;

    /// <summary>How many exchanges each call was for, in order.</summary>
    public List<int> Calls { get; } = [];

    /// <summary>How often its answers were checked.</summary>
    public int Checks { get; private set; }

    /// <summary>How often it began anew.</summary>
    public int Renewals { get; private set; }

    /// <summary>What its answers are checked by.</summary>
    public Action OnCheck { get; init; } = static () => { };

    public ValueTask RunAsync(int exchanges)
    {
        Calls.Add(exchanges);
        clock.Work(exchanges * cost());
        return ValueTask.CompletedTask;
    }

    public ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        Renewals++;
        return ValueTask.CompletedTask;
    }

    public void Check()
    {
        Checks++;
        OnCheck();
    }
}
