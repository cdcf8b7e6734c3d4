using Bench.Micro;
using Bench.Records;
using Bench.Runs;
using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Tests.Runs;

/// <summary>A run that ended early, made up.</summary>
internal static class Earlier
{
    public static IReadOnlyList<Cell> Cells { get; } = [.. CellCatalog.All.Where(static cell => cell.Id is "chat-send/floor/memory" or "chat-send/grpc/memory")];

    public static Machine Machine { get; } = new("Linux 6", "x64", "Some CPU", 8, 1 << 30, null, ".NET 10.0.0", ServerGc: false, ConcurrentGc: true);

    public static SourceBuild Build { get; } = new("abc", Dirty: false, "Local", new Dictionary<string, string> { ["Grpc.Net.Client"] = "2.85.0" });

    /// <summary>Both cells counted; the first has two launches, the second one.</summary>
    public static Ledger HalfDone()
    {
        var ledger = new Ledger(Cells);
        foreach (var cell in Cells)
        {
            ledger.Add(new SizeRow(cell.Id, cell.Emulation, new(10, 20), new(300, 400), new(50, 60)));
        }

        ledger.Add(1, new MicroResult(Cells[0].Id, [100.25, 101.5], 64, null));
        ledger.Add(2, new MicroResult(Cells[0].Id, [90, 91], 64, null));
        ledger.Add(1, new MicroResult(Cells[1].Id, [200, 201], null, null));
        return ledger;
    }

    public static RunRecord Record(Ledger ledger, string? incomplete = "interrupted") => new(
        RunRecord.CurrentSchema, new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), 60, "dotnet run -- run --profile full", "full",
        incomplete, Machine, Build, [new Finding("cores", false, "8", null)], Metric.All, ledger.Cells(), ledger.Tournaments());
}
