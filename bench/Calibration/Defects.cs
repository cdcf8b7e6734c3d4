using Bench.Regression;
using Bench.Workloads;

namespace Bench.Calibration;

/// <summary>Every defect that can be put into a cell.</summary>
internal static class Defects
{
    public static IReadOnlyList<IDefect> All { get; } = [new OneMoreObject(), new OneMoreByte()];

    /// <exception cref="ContestantException">There is none of that name.</exception>
    public static IDefect Named(string name) => All.FirstOrDefault(defect => defect.Name == name)
        ?? throw new ContestantException($"there is no defect '{name}'; there are {string.Join(", ", All.Select(static defect => defect.Name))}");

    /// <summary>Whether each exchange of a cell passes by the defect.</summary>
    public static bool Shows(this IDefect defect, Cell cell) => defect.Operations.Contains(cell.Workload.Operations[0]);

    /// <summary>A cell whose clients have the defect.</summary>
    public static Cell In(this IDefect defect, Cell cell) =>
        cell with { Lane = cell.Lane with { Contender = new DefectiveContender(cell.Lane.Contender, defect) } };
}
