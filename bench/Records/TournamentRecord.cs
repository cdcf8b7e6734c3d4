using System.Text.Json.Serialization;
using Bench.Duels;

namespace Bench.Records;

/// <summary>The raw rounds of one tournament.</summary>
/// <param name="Purpose">What it was run for.</param>
/// <param name="Workload">The workload's ID.</param>
/// <param name="Contestants">Cell IDs, the reference first; a cell that meets itself has <c> (second)</c> behind it there.</param>
/// <param name="Rounds">Of each round the cost of every contestant, in nanoseconds per exchange, in the order of <paramref name="Contestants"/>.</param>
/// <param name="Confidence">How often each interval must hold the true ratio.</param>
/// <param name="Settled">Whether the warm-up ended because nothing got faster any more.</param>
/// <param name="Seconds">How long the rounds took.</param>
internal sealed record TournamentRecord(
    TournamentPurpose Purpose,
    string Workload,
    IReadOnlyList<string> Contestants,
    IReadOnlyList<double[]> Rounds,
    double Confidence,
    bool Settled,
    double Seconds)
{
    /// <summary>The result that the rounds give: ratios, intervals, ranks.</summary>
    [JsonIgnore]
    public TournamentResult Result => new(Contestants, Rounds, Confidence, Settled, TimeSpan.FromSeconds(Seconds));

    /// <summary>This tournament with the rounds of another between the same contestants behind its own.</summary>
    public TournamentRecord ContinuedBy(TournamentRecord later) => this with
    {
        Rounds = [.. Rounds, .. later.Rounds],
        Settled = Settled && later.Settled,
        Seconds = Math.Round(Seconds + later.Seconds, 2),
    };

    /// <summary>The record of a result.</summary>
    public static TournamentRecord Of(TournamentPurpose purpose, string workload, TournamentResult result)
    {
        var costs = Enumerable.Range(0, result.Ids.Count).Select(result.Costs).ToArray();
        return new TournamentRecord(
            purpose,
            workload,
            result.Ids,
            [.. Enumerable.Range(0, result.Rounds).Select(round => costs.Select(cost => Math.Round(cost[round], 1)).ToArray())],
            result.Confidence,
            result.Settled,
            Math.Round(result.Elapsed.TotalSeconds, 2));
    }
}
