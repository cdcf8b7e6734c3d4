using Bench.Claims;
using Bench.Commands;

namespace Bench.Decisions.Criteria;

/// <summary>Whose idle connections cost the server the least memory.</summary>
internal sealed class MemoryCriterion(string reason) : Criterion("memory per idle connection", reason)
{
    private const double Counts = LatencyCriterion.Counts;

    public override Step Ask(IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires)
    {
        var setting = evidence.Load(static load => load.Connections)
            .Where(idle => options.Contains(idle.Entry.Contender))
            .GroupBy(static idle => (idle.Source, idle.Entry.Wire))
            .FirstOrDefault(alike => options.All(option => alike.Any(idle => idle.Entry.Contender == option)));
        if (setting is null)
        {
            return Unasked(options, $"no record given has idle connections of {Reports.Summary.List(options)} on one wire");
        }

        // Of several counts the greatest, where what is not per connection weighs least.
        var ordered = options
            .Select(option => setting.Select(static idle => idle.Entry).Where(idle => idle.Contender == option).MaxBy(static idle => idle.Opened)!)
            .Select(static idle => (idle.Contender, Bytes: idle.ServerBytes ?? idle.TotalBytes, idle.Id))
            .OrderBy(static idle => idle.Bytes).ToList();
        return Answer(
            [.. ordered.Where(idle => idle.Bytes <= ordered[0].Bytes * (1 + Counts)).Select(static idle => idle.Contender)],
            [
                .. from idle in ordered
                   where idle.Bytes > ordered[0].Bytes * (1 + Counts)
                   select new Dropped(idle.Contender, $"takes {Format.Count(idle.Bytes)} B a connection where {ordered[0].Contender} takes {Format.Count(ordered[0].Bytes)} B ({idle.Id}; {SingleRun.Note})"),
            ]) with { Record = setting.Key.Source.Name };
    }
}
