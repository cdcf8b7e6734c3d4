using System.Globalization;
using Bench.Duels;

namespace Bench.Regression;

/// <summary>A cell open in a child process, as a contestant and as the runtime that it runs in.</summary>
internal sealed class ChildContestant : IContestant, IRuntime, IDisposable
{
    private readonly ContestantProcess _process;
    private readonly TransitClock _clock;
    private SliceReading _last;

    /// <summary>Opens the cell in the child.</summary>
    /// <exception cref="ContestantException">The build does not have the cell, or its first answer was wrong.</exception>
    public ChildContestant(string id, string cell, ContestantProcess process, TransitClock clock)
    {
        (Id, _process, _clock) = (id, process, clock);
        InFlight = int.Parse(process.Ask($"{ContestantProtocol.Open} {cell}"), CultureInfo.InvariantCulture);
        _last = SliceReading.Parse(process.Ask(ContestantProtocol.Settle));
    }

    public string Id { get; }

    public IRuntime Runtime => this;

    public int InFlight { get; }

    public Garbage Garbage => _last.Garbage;

    public long CompiledMethods => _last.CompiledMethods;

    public ValueTask RunAsync(int exchanges)
    {
        var since = _clock.GetTimestamp();
        _last = SliceReading.Parse(_process.Ask(string.Create(CultureInfo.InvariantCulture, $"{ContestantProtocol.Run} {exchanges}")));
        _clock.CountOnly(since, _last.Elapsed);
        return ValueTask.CompletedTask;
    }

    public void Check() => _process.Ask(ContestantProtocol.Check);

    public ValueTask LetCompileAsync(CancellationToken cancellationToken)
    {
        _last = SliceReading.Parse(_process.Ask(ContestantProtocol.Settle, cancellationToken));
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _process.Ask(ContestantProtocol.Close);
}
