namespace Bench.Reports;

/// <summary>The parts of a cell's ID.</summary>
internal readonly record struct CellName(string Workload, string Contender, string Wire)
{
    /// <summary>The contender that every other is also given as a multiple of.</summary>
    public const string Floor = "floor";

    public static CellName Of(string id) => id.Split('/') is [var workload, var contender, var wire]
        ? new CellName(workload, contender, wire)
        : throw new ArgumentException($"'{id}' is no cell's ID; expected workload/contender/wire.", nameof(id));
}
