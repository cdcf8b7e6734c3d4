using System.CommandLine;
using Bench.Records;
using Bench.Regression;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench baseline</c>: writes the deterministic figures that <c>bench check</c> holds a build against.</summary>
internal static class BaselineCommand
{
    // What a service chooses between, on the wire that carries all of a protocol and is alone in being the same everywhere.
    private const string DefaultContenders = "rest-json,websocket-json,grpc,floor";
    private const string DefaultWire = "memory";

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var path = PathOption();
        var command = new VerbCommand(
            "baseline",
            "Write bytes and allocations of cells to results/baseline.json, for 'bench check'",
            "bench baseline",
            "bench baseline --contender 'rest-*' --wire memory,tcp");
        cells.AddTo(command);
        command.Add(path);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var defaults = CellSelection.Of(DefaultContenders, DefaultWire, null).From(CellCatalog.All).Where(static cell => cell.Workload.VariantOf is null).ToList();
            var selected = cells.Read(parsed).From(CellCatalog.All, defaults).Where(static cell => cell.WhyUnavailable is null).ToList();
            Preconditions.CheckAny(selected);
            var file = PathOf(parsed.GetValue(path));
            var counted = new List<BaselineCell>();
            using var allocator = ContestantProcess.Start(ContestantProcess.OwnAssembly, "this build", cancellationToken);
            foreach (var cell in selected)
            {
                counted.Add(await new FigurePass(allocator).CountAsync(cell, cancellationToken));
            }

            var build = SourceBuild.Current();
            BaselineFile.Write(file, new Baseline(
                Baseline.CurrentSchema, TimeProvider.System.GetUtcNow(), Typed(parsed), build.Commit, Machine.Current().Runtime, build.GrpcContracts, Tolerance.All, counted));
            output.WriteLine($"{counted.Count} cells written to {file}; hold a build against them with 'bench check'");
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The option that names the file, the same for all verbs.</summary>
    public static Option<string?> PathOption() => new("--baseline") { Description = "The baseline's file; results/baseline.json unless named", HelpName = "file" };

    /// <summary>The file that was named, or the one beside the results.</summary>
    public static string PathOf(string? named) => named ?? Path.Combine(RecordFolder.DefaultResults(), BaselineFile.Name);

    private static string Typed(ParseResult parsed) => $"bench {string.Join(' ', parsed.Tokens.Select(static token => token.Value))}";
}
