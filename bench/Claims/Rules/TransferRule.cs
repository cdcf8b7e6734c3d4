using System.Globalization;
using Bench.Reports;

namespace Bench.Claims.Rules;

/// <summary>
/// A contender that moves fewer bytes and takes more time is quicker in sum over a network of a given speed: the mean time of
/// an exchange and the time that its bytes need. From means, so the threshold must allow for drift.
/// </summary>
/// <param name="pairs">Who moves fewer bytes, and than whom.</param>
/// <param name="workloads">On which workloads.</param>
/// <param name="wire">The wire that times and bytes are from.</param>
/// <param name="megabits">The speeds, in megabits a second.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class TransferRule(
    IReadOnlyList<(string Contender, string Other)> pairs, IReadOnlyList<string> workloads, string wire, IReadOnlyList<double> megabits, Threshold threshold)
    : Rule(threshold)
{
    private const double NanosecondsPerByteAtOneMegabit = 8000;

    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from pair in pairs
        from workload in workloads
        from looked in Look(evidence, $"{workload}/{pair.Contender}/{wire}", $"{workload}/{pair.Other}/{wire}")
        select looked;

    private IEnumerable<Looked> Look(Evidence evidence, string id, string otherId)
    {
        var (name, otherName) = (CellName.Of(id), CellName.Of(otherId));
        if (evidence.Cells(name, otherName) is not var (source, cell, other)
            || cell is not { Time: { } time, Wired: { } wired } || other is not { Time: { } otherTime, Wired: { } otherWired })
        {
            yield return Looked.WithoutCells($"{id} against {otherName.Contender}", id, otherId);
            yield break;
        }

        foreach (var speed in megabits)
        {
            var (slow, otherSlow) = (Over(time, wired, speed), Over(otherTime, otherWired, speed));
            var ratio = Means.Ratio(slow, 1, otherSlow, 1);
            yield return Looked.At(new EvidenceRow(
                $"{name.Contender} against {otherName.Contender}",
                string.Create(CultureInfo.InvariantCulture, $"time and transfer at {speed:0.###} Mbit/s"),
                name.Workload, wire, source.Name, [id, otherId], [slow.Value, otherSlow.Value], "ns", ratio, Threshold.Less(ratio),
                string.Create(CultureInfo.InvariantCulture, $"{wired.Total:0} B against {otherWired.Total:0} B")));
        }
    }

    private static MeanTime Over(MeanTime time, Traffic bytes, double megabits)
    {
        var transfer = bytes.Total * NanosecondsPerByteAtOneMegabit / megabits;
        return time with { Value = time.Value + transfer, Low = time.Low + transfer, High = time.High + transfer };
    }
}
