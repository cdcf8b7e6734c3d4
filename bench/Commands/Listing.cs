using Bench.Workloads;

namespace Bench.Commands;

/// <summary>What the suite has: the document behind <c>list</c>.</summary>
internal sealed record Listing(
    IReadOnlyList<Listing.ContenderEntry> Contenders,
    IReadOnlyList<Listing.WireEntry> Wires,
    IReadOnlyList<Listing.WorkloadEntry> Workloads,
    IReadOnlyList<Listing.CellEntry> Cells)
{
    public static Listing Of(IReadOnlyList<Cell> cells) => new(
        [.. cells.Select(static cell => cell.Lane.Contender).Distinct().Select(static contender => new ContenderEntry(
            contender.Name, contender.Summary, contender.Encoding.Name, [.. contender.Settings.Select(static choice => new SettingEntry(choice.Setting.Name, choice.Default, choice.Setting.Expected, choice.Where))]))],
        [.. cells.Select(static cell => cell.Lane.Wire).Distinct().Select(static wire => new WireEntry(wire.Name, wire.Summary, wire.WhyUnavailable))],
        [.. cells.Select(static cell => cell.Workload).Distinct().Select(static workload => new WorkloadEntry(workload.Name, workload.Summary, workload.Shape, workload.InFlight, workload.MessagesPerExchange))],
        [.. cells.Select(static cell => new CellEntry(cell.Id, cell.WhyUnavailable is null, cell.WhyUnavailable, cell.Emulation))]);

    internal sealed record ContenderEntry(string Name, string Summary, string Encoding, IReadOnlyList<SettingEntry> Settings);

    internal sealed record SettingEntry(string Name, string Default, string Values, string Where);

    internal sealed record WireEntry(string Name, string Summary, string? WhyUnavailable);

    internal sealed record WorkloadEntry(string Name, string Summary, Shape Shape, int InFlight, int MessagesPerExchange);

    internal sealed record CellEntry(string Id, bool Available, string? WhyUnavailable, string? Emulation);
}
