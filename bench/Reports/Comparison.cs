using Bench.Duels;
using Bench.Records;

namespace Bench.Reports;

/// <summary>Contenders held against each other on one workload and wire.</summary>
/// <param name="Workload">The workload's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="Rounds">How many rounds were run.</param>
/// <param name="Launches">How many launches they are from.</param>
/// <param name="Settled">Whether the warm-up ended because nothing got faster any more.</param>
/// <param name="Disturbed">Whether the core was too seldom theirs alone, so that what something else did is in the ratios.</param>
/// <param name="HasFloor">Whether the floor took part.</param>
/// <param name="Standings">The contenders, the best first; the floor, where it took part, at the end.</param>
/// <param name="Pairs">Every ordered pair of contenders, the floor left out.</param>
internal sealed record Comparison(
    string Workload,
    string Wire,
    int Rounds,
    int Launches,
    bool Settled,
    bool Disturbed,
    bool HasFloor,
    IReadOnlyList<Standing> Standings,
    IReadOnlyList<Pair> Pairs)
{
    /// <summary>The contenders that none was shown to be faster than.</summary>
    public IReadOnlyList<string> Leaders => [.. Standings.Where(static standing => standing.Rank == 1).Select(static standing => standing.Contender)];

    /// <summary>The contenders that compete, the best first.</summary>
    public IReadOnlyList<string> Ranked => [.. Standings.Select(static standing => standing.Contender).Where(static contender => contender != CellName.Floor)];

    /// <summary>Each two once: the one behind against the one before it.</summary>
    public IEnumerable<Pair> EachTwo
    {
        get
        {
            var places = Ranked.Index().ToDictionary(static place => place.Item, static place => place.Index);
            return Pairs.Where(pair => places[pair.Contender] > places[pair.Other]);
        }
    }

    /// <summary>What was found of two contenders; null where one took no part.</summary>
    public Pair? Between(string contender, string other) =>
        Pairs.FirstOrDefault(pair => pair.Contender == contender && pair.Other == other);

    /// <summary>What the rounds of a tournament give.</summary>
    /// <param name="tournament">The tournament.</param>
    /// <param name="judge">Says which ratios are differences.</param>
    /// <param name="spread">What the record's comparisons say of the spread of launches.</param>
    public static Comparison Of(TournamentRecord tournament, Judge judge, LaunchSpread spread)
    {
        var result = tournament.ResultWith(spread);
        var names = result.Ids.Select(CellName.Of).ToArray();
        var hasFloor = names[0].Contender == CellName.Floor;
        var standings = Ranking.Of(result, judge, referenceCompetes: !hasFloor)
            .Select(place => new Standing(
                CellName.Of(place.Id).Contender, place.Rank, hasFloor ? Estimate.Of(place.TimesReference) : null, Estimate.Of(place.TimesBest)))
            .ToList();
        if (hasFloor)
        {
            standings.Add(new Standing(CellName.Floor, null, new Estimate(1, 1, 1), null));
        }

        var contenders = Enumerable.Range(0, names.Length).Skip(hasFloor ? 1 : 0).ToArray();
        return new Comparison(
            tournament.Workload,
            names[0].Wire,
            result.Rounds,
            result.Launches,
            result.Settled,
            result.Disturbed,
            hasFloor,
            standings,
            [
                .. from contender in contenders
                   from other in contenders
                   where contender != other
                   let ratio = result.Between(contender, other)
                   select new Pair(names[contender].Contender, names[other].Contender, Estimate.Across(ratio), judge.On(ratio)),
            ]);
    }
}
