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
/// <param name="Calm">
/// Of each contestant a sign for every round: <c>+</c> where it had the core to itself, <c>-</c> where not. Null in records from
/// before that was watched, of which every round counts.
/// </param>
/// <param name="Launches">How many of the rounds are from each launch, in order: a launch is a process of its own. Null where all are from one.</param>
internal sealed record TournamentRecord(
    TournamentPurpose Purpose,
    string Workload,
    IReadOnlyList<string> Contestants,
    IReadOnlyList<double[]> Rounds,
    double Confidence,
    bool Settled,
    double Seconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Calm = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Launches = null)
{
    /// <summary>In <see cref="Calm"/>, a round in which a contestant had the core to itself.</summary>
    public const char CalmSign = '+';

    /// <summary>One in which it had not.</summary>
    public const char DisturbedSign = '-';

    /// <summary>The result that the rounds give by themselves: ratios, intervals, ranks.</summary>
    [JsonIgnore]
    public TournamentResult Result => ResultWith(null);

    /// <summary>The result that the rounds give beside what is known of the spread of launches from elsewhere.</summary>
    public TournamentResult ResultWith(LaunchSpread? spread) =>
        new(Contestants, Rounds, CalmRounds, Confidence, Settled, TimeSpan.FromSeconds(Seconds), Launches) { Spread = spread };

    /// <summary>How many launches the rounds are from.</summary>
    [JsonIgnore]
    public int LaunchCount => Launches?.Count ?? 1;

    private CalmRounds? CalmRounds => Calm is null
        ? null
        : new CalmRounds([.. Enumerable.Range(0, Rounds.Count).Select(round => Calm.Select(signs => signs[round] == CalmSign).ToArray())]);

    /// <summary>This tournament with the rounds of other launches, between the same contestants, behind its own.</summary>
    public TournamentRecord ContinuedBy(TournamentRecord later) =>
        With(later, [.. Launches ?? [Rounds.Count], .. later.Launches ?? [later.Rounds.Count]]);

    /// <summary>This tournament with more rounds of its last launch behind its own.</summary>
    public TournamentRecord ExtendedBy(TournamentRecord later) =>
        With(later, Launches is null ? null : [.. Launches.SkipLast(1), Launches[^1] + later.Rounds.Count]);

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
            Math.Round(result.Elapsed.TotalSeconds, 2),
            result.Calm is null ? null : [.. Enumerable.Range(0, costs.Length).Select(contestant => Signs(result.Calm.Flags, contestant))]);
    }

    private TournamentRecord With(TournamentRecord later, IReadOnlyList<int>? launches) => this with
    {
        Launches = launches,
        Rounds = [.. Rounds, .. later.Rounds],
        Calm = Calm is null || later.Calm is null ? null : [.. Calm.Zip(later.Calm, string.Concat)],
        Settled = Settled && later.Settled,
        Seconds = Math.Round(Seconds + later.Seconds, 2),
    };

    private static string Signs(IReadOnlyList<bool[]> flags, int contestant) =>
        string.Concat(flags.Select(round => round[contestant] ? CalmSign : DisturbedSign));
}
