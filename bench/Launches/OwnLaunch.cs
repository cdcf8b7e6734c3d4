using Bench.Duels;
using Bench.Records;

namespace Bench.Launches;

/// <summary>This very process as a launch.</summary>
internal sealed class OwnLaunch : ILaunch
{
    private readonly LaunchWarmUp _warmUp = new(TimeProvider.System);
    private IReadOnlyList<Match> _matches = [];
    private bool _settled = true;

    public void BeginWarmUp(IReadOnlyList<Match> matches) => _matches = matches;

    public async Task<bool> WarmedUpAsync(CancellationToken cancellationToken) => _settled = await _warmUp.RunAsync(_matches, cancellationToken);

    public async Task<TournamentRecord> RunAsync(Match match, TournamentOptions options, CancellationToken cancellationToken)
    {
        var result = await MatchRun.RunAsync(match, options with { Costs = _warmUp.CostsOf(match) }, cancellationToken);
        var record = TournamentRecord.Of(match.Purpose, match.Cells[0].Workload.Name, result);
        return record with { Settled = record.Settled && _settled };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
