using System.Text.Json;
using Bench.Duels;
using Bench.Records;
using Bench.Regression;
using Bench.Workloads;

namespace Bench.Launches;

/// <summary>A process of its own as a launch: started for it, and ended with it.</summary>
internal sealed class ChildLaunch : ILaunch
{
    private static readonly IReadOnlyDictionary<string, string> s_asItIs = new Dictionary<string, string>();

    private readonly ContestantProcess _process;

    /// <summary>Starts it.</summary>
    /// <param name="name">What it is called in errors: "launch 3".</param>
    /// <param name="core">The core that it runs on; null for wherever this process does.</param>
    /// <param name="cancellationToken">Kills it.</param>
    public ChildLaunch(string name, int? core, CancellationToken cancellationToken)
    {
        // A child begins on the cores of the thread that starts it, and its runtime counts those.
        var own = OperatingSystem.IsLinux() && core is not null ? Affinity.Cores() : [];
        try
        {
            if (OperatingSystem.IsLinux() && core is { } elsewhere)
            {
                Affinity.Use(elsewhere);
            }

            _process = ContestantProcess.Start(ContestantProcess.OwnAssembly, name, s_asItIs, cancellationToken);
        }
        finally
        {
            if (OperatingSystem.IsLinux() && own.Count > 0)
            {
                Affinity.Use(own);
            }
        }
    }

    public void BeginWarmUp(IReadOnlyList<Match> matches)
    {
        var request = new WarmUpRequest([.. matches.Select(static match => MatchRequest.Of(match, new TournamentOptions()))]);
        _process.Tell($"{ContestantProtocol.Warm} {JsonSerializer.Serialize(request, LaunchJson.Default.WarmUpRequest)}");
    }

    public Task<bool> WarmedUpAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_process.Hear(ContestantProtocol.Warm) == ContestantProtocol.Settled);

    public Task<TournamentRecord> RunAsync(Match match, TournamentOptions options, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Serialize(MatchRequest.Of(match, options), LaunchJson.Default.MatchRequest);
        var answer = JsonSerializer.Deserialize(_process.Ask($"{ContestantProtocol.Match} {request}"), LaunchJson.Default.MatchAnswer)!;
        return answer.Wrong is { } wrong
            ? throw new WrongAnswerException(match.Cells.First(cell => cell.Id == wrong), answer.Why!)
            : Task.FromResult(answer.Tournament!);
    }

    public ValueTask DisposeAsync()
    {
        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
