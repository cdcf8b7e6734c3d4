using Bench.Records;

namespace Bench.Claims.Rules;

/// <summary>An idle connection, or an idle stream on a shared one, costs the server more than next to nothing: its bytes against a limit.</summary>
/// <param name="leastBytes">From how many bytes on a connection counts as costing memory.</param>
/// <param name="threshold">How far from that it must be, and why.</param>
internal sealed class ConnectionsRule(double leastBytes, Threshold threshold) : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence)
    {
        var connections = evidence.Load(static load => load.Connections).ToList();
        return connections.Count == 0
            ? [Looked.Without("memory per idle connection", "no record given has idle connections; 'bench connections' opens and weighs them")]
            : connections.Select(entry => Row(entry.Source, entry.Entry));
    }

    private Looked Row(EvidenceSource source, ConnectionsRecord idle)
    {
        var bytes = idle.ServerBytes ?? idle.TotalBytes;
        var ratio = SingleRun.Ratio(leastBytes, bytes);
        return Looked.At(new EvidenceRow(
            idle.Contender,
            idle.ServerBytes is null ? "memory of both ends" : "server memory",
            idle.Kind,
            idle.Wire,
            source.Name,
            [idle.Id],
            [bytes],
            "B",
            ratio,
            Threshold.Less(ratio),
            string.Join("; ", (string[])[$"of {idle.Opened:N0} open at once; the ratio is {leastBytes:N0} B to that", .. idle.Incomplete is { } why ? [why] : (string[])[]])));
    }
}
