using Bench.Duels;
using Bench.Records;

namespace Bench.Launches;

/// <summary>This very process as a launch.</summary>
internal sealed class OwnLaunch : ILaunch
{
    private IReadOnlyList<Match> _matches = [];

    public void BeginWarmUp(IReadOnlyList<Match> matches) => _matches = matches;

    public Task<bool> WarmedUpAsync(CancellationToken cancellationToken) => LaunchWarmUp.RunAsync(_matches, TimeProvider.System, cancellationToken);

    public async Task<TournamentRecord> RunAsync(Match match, TournamentOptions options, CancellationToken cancellationToken) =>
        TournamentRecord.Of(match.Purpose, match.Cells[0].Workload.Name, await MatchRun.RunAsync(match, options, cancellationToken));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
