using Bench.Duels;
using Bench.Launches;
using Bench.Records;

namespace Bench.Tests.Launches;

/// <summary>A launch that writes down what is asked of it.</summary>
internal sealed class SyntheticLaunch(string name, List<string> diary) : ILaunch
{
    public bool IsLost { get; init; }

    public void BeginWarmUp(IReadOnlyList<Match> matches) => diary.Add($"{name} begins");

    public Task<bool> WarmedUpAsync(CancellationToken cancellationToken)
    {
        diary.Add($"{name} is warm");
        return IsLost ? throw new InvalidOperationException("gone") : Task.FromResult(true);
    }

    public Task<TournamentRecord> RunAsync(Match match, TournamentOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync()
    {
        diary.Add($"{name} ends");
        return ValueTask.CompletedTask;
    }
}
