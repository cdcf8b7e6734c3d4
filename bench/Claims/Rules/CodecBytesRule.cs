namespace Bench.Claims.Rules;

/// <summary>Messages encode to fewer bytes in one encoding than in another: every message measured.</summary>
/// <param name="encoding">Which should take fewer.</param>
/// <param name="other">Than which.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class CodecBytesRule(string encoding, string other, Threshold threshold) : Rule(threshold)
{
    // Each message is encoded and decoded; its bytes are the same both ways and count once.
    private const string Encodes = "encode-";

    public override IEnumerable<Looked> Look(Evidence evidence)
    {
        var codecs = evidence.Codecs(static section => section.Codecs).Where(static codec => codec.Entry.Work.StartsWith(Encodes, StringComparison.Ordinal)).ToList();
        var rows = (from codec in codecs
                    from second in codecs
                    where codec.Source == second.Source && codec.Entry.Work == second.Entry.Work
                        && codec.Entry.Encoding == encoding && second.Entry.Encoding == other
                    let ratio = SingleRun.Ratio(codec.Entry.Bytes, second.Entry.Bytes)
                    select Looked.At(new EvidenceRow(
                        $"{encoding} against {other}", "encoded bytes", codec.Entry.Work[Encodes.Length..], "", codec.Source.Name, [codec.Entry.Id, second.Entry.Id],
                        [codec.Entry.Bytes, second.Entry.Bytes], "B", ratio, Threshold.Less(ratio), null))).ToList();
        return rows.Count > 0 ? rows : [Looked.Without($"bytes of each message in {encoding} beside {other}", "'bench codecs' measures it")];
    }
}
