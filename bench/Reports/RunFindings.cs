using Bench.Duels;
using Bench.Records;
using Bench.Sweeps;
using Bench.Workloads;
using MathNet.Numerics.Statistics;

namespace Bench.Reports;

/// <summary>Everything that a record shows, computed from its raw samples alone: what every report is rendered from.</summary>
/// <param name="MainWire">The wire that comparisons are read from first.</param>
/// <param name="Noise">What the machine can tell apart.</param>
/// <param name="Cells">Every cell by itself.</param>
/// <param name="Comparisons">Contenders against each other.</param>
/// <param name="Spread">How far a launch strays from the mean of all, as a part: the standard deviation, at the median of all ratios; 0 where there is one launch only.</param>
/// <param name="SeriesSeen">Along what it was looked for crossovers.</param>
/// <param name="Crossovers">What flips, and where.</param>
/// <param name="Ladders">Where the time goes.</param>
/// <param name="Sweeps">Contenders against each other over payload and number in flight, a report a wire.</param>
/// <param name="Gaps">What the record does not have.</param>
/// <param name="Load">Behaviour under load, as it was measured.</param>
internal sealed record RunFindings(
    string MainWire,
    NoiseFinding Noise,
    IReadOnlyList<CellFinding> Cells,
    IReadOnlyList<Comparison> Comparisons,
    double Spread,
    IReadOnlyList<SeriesSeen> SeriesSeen,
    IReadOnlyList<Crossover> Crossovers,
    IReadOnlyList<Ladder> Ladders,
    IReadOnlyList<SweepReport> Sweeps,
    IReadOnlyList<Gap> Gaps,
    LoadSection Load)
{
    // All of a protocol and nothing of the kernel: the wire that tells most apart.
    private const string PreferredWire = "memory";

    /// <summary>The wires that anything was measured on, the main one first.</summary>
    public IReadOnlyList<string> Wires =>
    [
        .. Cells.Select(static cell => cell.Wire).Concat(Comparisons.Select(static comparison => comparison.Wire)).Distinct()
            .OrderByDescending(wire => wire == MainWire),
    ];

    /// <summary>Whether behaviour under load is all there is: then nothing is said of exchanges, not even that they are missing.</summary>
    public bool IsLoadAlone => Cells.Count + Comparisons.Count + Ladders.Count + Sweeps.Count + Noise.Duels.Count == 0 && !Load.IsEmpty;

    /// <summary>The contenders, in the order of the record, the floor behind.</summary>
    public List<string> Contenders => [.. Cells.Select(static cell => cell.Contender).Distinct().OrderBy(static contender => contender == CellName.Floor)];

    /// <summary>Whether charts of all workloads show this one. Variants they leave to a part of their own, where what they vary is there to be looked at.</summary>
    public bool IsCharted(string workload) =>
        WorkloadCatalog.All.FirstOrDefault(known => known.Name == workload)?.VariantOf is not { } varied || Cells.All(cell => cell.Workload != varied);

    /// <summary>The cell of a contender on a workload and wire; null where the record has none.</summary>
    public CellFinding? Cell(string workload, string contender, string wire) =>
        Cells.FirstOrDefault(cell => cell.Workload == workload && cell.Contender == contender && cell.Wire == wire);

    /// <summary>The comparison on a workload and wire; null where the record has none.</summary>
    public Comparison? Compared(string workload, string wire) =>
        Comparisons.FirstOrDefault(comparison => comparison.Workload == workload && comparison.Wire == wire);

    /// <summary>What a record shows. The same record gives the same findings.</summary>
    public static RunFindings Of(RunRecord whole)
    {
        var record = whole with { Tournaments = Trusted(whole) };
        var noise = NoiseFinding.Of(record.Tournaments);
        var judge = noise.Judge();
        (double Variance, int Freedom)[] variances = [.. Tournaments(TournamentPurpose.Comparison).SelectMany(static tournament => tournament.Result.Variances())];
        var spread = LaunchSpread.Of(variances);
        Comparison[] comparisons = [.. Tournaments(TournamentPurpose.Comparison).Select(tournament => Comparison.Of(tournament, judge, spread))];
        Series[] series = [.. Series.Of(comparisons)];
        string[] wires = [.. record.Cells.Select(static cell => cell.Wire), .. comparisons.Select(static comparison => comparison.Wire)];
        return new RunFindings(
            wires.Length == 0 || wires.Contains(PreferredWire) ? PreferredWire : wires[0],
            noise,
            [.. record.Cells.Select(CellFinding.Of)],
            comparisons,
            variances.Length == 0 ? 0 : Math.Exp(Math.Sqrt(variances.Select(static one => one.Variance).Median())) - 1,
            [.. series.Select(static one => new SeriesSeen(one.Axis, one.At, [.. one.Points.Select(static point => point.Label)]))],
            [.. series.SelectMany(Crossover.Along)],
            [.. Tournaments(TournamentPurpose.Ladder).Select(Ladder.Of)],
            [.. SweepFinding.Of([.. Tournaments(TournamentPurpose.Sweep)], judge)],
            Reports.Gaps.In(record),
            record.Load ?? LoadSection.None);

        // In the catalog's order, whichever a launch has visited first; what it does not know comes behind.
        IEnumerable<TournamentRecord> Tournaments(TournamentPurpose purpose) => record.Tournaments
            .Where(tournament => tournament.Purpose == purpose)
            .OrderBy(static tournament => WorkloadCatalog.All.TakeWhile(workload => workload.Name != tournament.Workload).Count());
    }

    // Whoever gave a wrong answer has no number, and neither is anyone else's told as a multiple of it.
    private static IReadOnlyList<TournamentRecord> Trusted(RunRecord record)
    {
        var failed = record.Cells.Where(static cell => cell.Status == CellStatus.Failed).Select(static cell => cell.Id).ToHashSet();
        return [.. record.Tournaments.Where(tournament => !tournament.Contestants.Any(id => failed.Contains(id.Split(' ')[0])))];
    }
}
