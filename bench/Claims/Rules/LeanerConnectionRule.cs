using Bench.Records;

namespace Bench.Claims.Rules;

/// <summary>An idle connection of one contender costs the server less memory than one of another.</summary>
/// <param name="contender">Whose should cost less.</param>
/// <param name="others">Than whose.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class LeanerConnectionRule(string contender, IReadOnlyList<string> others, Threshold threshold) : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence)
    {
        var idle = evidence.Load(static load => load.Connections).ToList();
        foreach (var other in others)
        {
            var pairs = (from first in idle
                         from second in idle
                         where first.Entry.Contender == contender && second.Entry.Contender == other
                             && first.Source == second.Source && first.Entry.Wire == second.Entry.Wire
                         select (first.Source, first.Entry, Other: second.Entry)).ToList();
            foreach (var (source, entry, second) in pairs)
            {
                yield return Row(source, entry, second);
            }

            if (pairs.Count == 0)
            {
                yield return Looked.Without($"idle connections of {contender} beside those of {other}", "no record given has both on the same wire; 'bench connections' opens and weighs them");
            }
        }
    }

    private Looked Row(EvidenceSource source, ConnectionsRecord idle, ConnectionsRecord other)
    {
        var server = idle.ServerBytes is not null && other.ServerBytes is not null;
        double[] bytes = server ? [idle.ServerBytes!.Value, other.ServerBytes!.Value] : [idle.TotalBytes, other.TotalBytes];
        var ratio = SingleRun.Ratio(bytes[0], bytes[1]);
        return Looked.At(new EvidenceRow(
            $"{idle.Contender} against {other.Contender}",
            server ? "server memory" : "memory of both ends",
            $"{idle.Kind} beside {other.Kind}",
            idle.Wire,
            source.Name,
            [idle.Id, other.Id],
            bytes,
            "B",
            ratio,
            Threshold.Less(ratio),
            SingleRun.Note));
    }
}
