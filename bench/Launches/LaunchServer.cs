using System.Text.Json;
using Bench.Workloads;

namespace Bench.Launches;

/// <summary>The child's end of a launch.</summary>
internal sealed class LaunchServer : IAsyncDisposable
{
    private readonly OwnLaunch _launch = new();

    /// <summary>Warms up.</summary>
    /// <param name="request">A <see cref="WarmUpRequest"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where its time ran out first.</returns>
    public Task<bool> WarmUpAsync(string request, CancellationToken cancellationToken)
    {
        _launch.BeginWarmUp([.. JsonSerializer.Deserialize(request, LaunchJson.Default.WarmUpRequest)!.Matches.Select(static match => match.Match())]);
        return _launch.WarmedUpAsync(cancellationToken);
    }

    /// <summary>Runs a match.</summary>
    /// <param name="request">A <see cref="MatchRequest"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A <see cref="MatchAnswer"/>.</returns>
    public async Task<string> RunAsync(string request, CancellationToken cancellationToken)
    {
        MatchAnswer answer;
        try
        {
            var asked = JsonSerializer.Deserialize(request, LaunchJson.Default.MatchRequest)!;
            answer = new MatchAnswer(await _launch.RunAsync(asked.Match(), asked.Options, cancellationToken));
        }
        catch (WrongAnswerException wrong)
        {
            answer = new MatchAnswer(null, wrong.Cell.Id, wrong.Message);
        }

        return JsonSerializer.Serialize(answer, LaunchJson.Default.MatchAnswer);
    }

    public ValueTask DisposeAsync() => _launch.DisposeAsync();
}
