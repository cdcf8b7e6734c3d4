namespace Bench.Duels;

/// <summary>Ranks the contenders of a tournament. An order is claimed only where the rounds have shown it.</summary>
internal static class Ranking
{
    /// <summary>The contenders, the best first.</summary>
    /// <param name="result">The rounds.</param>
    /// <param name="judge">Says which ratios are differences.</param>
    /// <param name="referenceCompetes">False where the reference is a floor that nobody can beat, and stays out of the ranks.</param>
    public static IReadOnlyList<Place> Of(TournamentResult result, Judge judge, bool referenceCompetes = false)
    {
        var contenders = Enumerable.Range(0, result.Ids.Count).Skip(referenceCompetes ? 0 : 1).ToArray();
        if (result.Rounds == 0)
        {
            return [.. contenders.Select(contender => new Place(
                result.Ids[contender], 1, null, null, [.. contenders.Where(other => other != contender).Select(other => result.Ids[other])]))];
        }

        var best = contenders.MinBy(result.MedianAgainstReference);
        return
        [
            .. from contender in contenders
               let verdicts = contenders.Where(other => other != contender)
                   .Select(other => (Id: result.Ids[other], Verdict: judge.On(result.Between(contender, other))))
                   .ToArray()
               let rank = 1 + verdicts.Count(static other => other.Verdict == Verdict.Slower)
               orderby rank, result.MedianAgainstReference(contender)
               select new Place(
                   result.Ids[contender],
                   rank,
                   result.Between(contender, 0),
                   result.Between(contender, best),
                   [.. verdicts.Where(static other => other.Verdict is Verdict.NoDifference or Verdict.Undecided).Select(static other => other.Id)]),
        ];
    }
}
