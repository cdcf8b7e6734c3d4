using System.Globalization;
using Bench.Duels;

namespace Bench.Regression;

/// <summary>Two builds in child processes, side by side.</summary>
internal sealed class BuildLaunch : IBuildLaunch
{
    private readonly ContestantProcess _base;
    private readonly ContestantProcess _head;
    private readonly int _seed;

    /// <summary>Starts both.</summary>
    /// <exception cref="ContestantException">One of them can't be duelled with.</exception>
    public BuildLaunch(string baseAssembly, string headAssembly, double burn, int number, CancellationToken cancellationToken)
    {
        _seed = number;
        _base = ContestantProcess.Start(baseAssembly, "the base", cancellationToken);
        try
        {
            _head = ContestantProcess.Start(headAssembly, "this build", cancellationToken);
            if (burn > 0)
            {
                _head.Ask(string.Create(CultureInfo.InvariantCulture, $"{ContestantProtocol.Burn} {burn}"), cancellationToken);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public async Task<double> RatioAsync(string cell, CancellationToken cancellationToken)
    {
        var clock = new TransitClock(TimeProvider.System);
        using var reference = new ChildContestant("base", cell, _base, clock);
        using var contender = new ChildContestant("head", cell, _head, clock);
        // A launch is one sample: more rounds in it would only measure its own luck more exactly.
        var options = new TournamentOptions
        {
            Budget = TimeSpan.FromSeconds(1),
            TargetHalfWidth = 0.005,
            WarmUpLimit = TimeSpan.FromSeconds(6),
            Seed = _seed,
        };
        var result = await new Tournament(options, clock).RunAsync([reference, contender], cancellationToken);
        return result.MedianAgainstReference(1);
    }

    public void Dispose()
    {
        _base.Dispose();
        _head?.Dispose();
    }
}
