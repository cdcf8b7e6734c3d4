using Bench.Records;
using Bench.Reports;

namespace Bench.Claims.Rules;

/// <summary>Encoding and decoding takes less in one encoding than in another: time by rounds in which they took turns, and memory, for every message measured.</summary>
/// <param name="encoding">Which should take less.</param>
/// <param name="other">Than which.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class CodecRule(string encoding, string other, Threshold threshold) : Rule(threshold)
{
    // How far a codec strays from itself is not measured; lanes, which do much more, stray by as much.
    private const double Noise = 0.01;

    public override IEnumerable<Looked> Look(Evidence evidence)
    {
        var pairs = (from codec in evidence.Codecs(static section => section.Codecs)
                     from second in evidence.Codecs(static section => section.Codecs)
                     where codec.Source == second.Source && codec.Entry.Work == second.Entry.Work
                         && codec.Entry.Encoding == encoding && second.Entry.Encoding == other
                     select (codec.Source, Codec: codec.Entry, Other: second.Entry)).ToList();
        return pairs.Count == 0
            ? [Looked.Without($"encoding and decoding in {encoding} beside {other}", "'bench codecs' measures it")]
            : pairs.SelectMany(pair => Rows(pair.Source, pair.Codec, pair.Other));
    }

    private IEnumerable<Looked> Rows(EvidenceSource source, CodecRecord codec, CodecRecord second)
    {
        string[] ids = [codec.Id, second.Id];
        var ratio = source.Record.Codecs!.Duels
            .Where(duel => ids.All(duel.Contestants.Contains))
            .Select(duel => Estimate.Of(duel.Result.Between(IndexOf(duel, codec.Id), IndexOf(duel, second.Id))))
            .FirstOrDefault();
        yield return Looked.At(Row("time per message", [], "", ratio, Threshold.Less(ratio, Noise)));
        var allocated = SingleRun.Ratio(codec.AllocatedBytes, second.AllocatedBytes);
        yield return Looked.At(Row("memory per message", [codec.AllocatedBytes, second.AllocatedBytes], "B", allocated, Allocation(codec, second, allocated)));

        EvidenceRow Row(string figure, double[] values, string unit, Estimate? estimate, Bearing bearing) => new(
            $"{encoding} against {other}", figure, codec.Work, "", source.Name, ids, values, unit, estimate, bearing, null);
    }

    // Where the other allocates nothing there is no ratio, and yet nothing undecided.
    private Bearing Allocation(CodecRecord codec, CodecRecord second, Estimate? allocated) =>
        allocated is not null ? Threshold.Less(allocated)
        : codec.AllocatedBytes > 0 ? Bearing.Against
        : Bearing.NoDifference;

    private static int IndexOf(TournamentRecord duel, string id) => duel.Contestants.ToList().IndexOf(id);
}
