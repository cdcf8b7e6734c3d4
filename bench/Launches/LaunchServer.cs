using System.Text.Json;
using Bench.Workloads;

namespace Bench.Launches;

/// <summary>The child's end of a launch.</summary>
internal static class LaunchServer
{
    /// <summary>Warms up.</summary>
    /// <param name="request">A <see cref="WarmUpRequest"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where its time ran out first.</returns>
    public static Task<bool> WarmUpAsync(string request, CancellationToken cancellationToken) => LaunchWarmUp.RunAsync(
        [.. JsonSerializer.Deserialize(request, LaunchJson.Default.WarmUpRequest)!.Matches.Select(static match => match.Match())], TimeProvider.System, cancellationToken);

    /// <summary>Runs a match.</summary>
    /// <param name="request">A <see cref="MatchRequest"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A <see cref="MatchAnswer"/>.</returns>
    public static async Task<string> RunAsync(string request, CancellationToken cancellationToken)
    {
        MatchAnswer answer;
        try
        {
            var asked = JsonSerializer.Deserialize(request, LaunchJson.Default.MatchRequest)!;
            answer = new MatchAnswer(await new OwnLaunch().RunAsync(asked.Match(), asked.Options, cancellationToken));
        }
        catch (WrongAnswerException wrong)
        {
            answer = new MatchAnswer(null, wrong.Cell.Id, wrong.Message);
        }

        return JsonSerializer.Serialize(answer, LaunchJson.Default.MatchAnswer);
    }
}
