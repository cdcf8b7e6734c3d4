namespace Bench.Claims.Rules;

/// <summary>A mistake in a message is refused in one encoding and let through in another.</summary>
/// <param name="encoding">Which should refuse it.</param>
/// <param name="others">Which should let it through.</param>
/// <param name="threshold">There is nothing to be measured; it says why every mistake counts alike.</param>
internal sealed class ProbeRule(string encoding, IReadOnlyList<string> others, Threshold threshold) : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence)
    {
        var probes = evidence.Codecs(static section => section.Probes).ToList();
        var rows = (from probe in probes
                    from second in probes
                    where probe.Source == second.Source && probe.Entry.Mistake == second.Entry.Mistake
                        && probe.Entry.Encoding == encoding && others.Contains(second.Entry.Encoding)
                    select Looked.At(new EvidenceRow(
                        $"{encoding} against {second.Entry.Encoding}",
                        "what the decoder does",
                        probe.Entry.Mistake,
                        "",
                        probe.Source.Name,
                        [probe.Entry.Id, second.Entry.Id],
                        [],
                        "",
                        null,
                        (probe.Entry.Refused, second.Entry.Refused) switch
                        {
                            (true, false) => Bearing.For,
                            (false, true) => Bearing.Against,
                            _ => Bearing.NoDifference,
                        },
                        $"{encoding}: {probe.Entry.Observed}; {second.Entry.Encoding}: {second.Entry.Observed}"))).ToList();
        return rows.Count > 0 ? rows : [Looked.Without($"what decoders of {encoding} and {string.Join(", ", others)} make of mistakes", "'bench codecs' tries them")];
    }
}
