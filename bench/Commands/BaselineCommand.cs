using System.CommandLine;
using Bench.Exports;
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
        var export = new ExportArguments();
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "baseline",
            "Write bytes and allocations of cells to results/baseline.json, for 'bench check'",
            "bench baseline",
            "bench baseline --contender 'rest-*' --wire memory,tcp");
        cells.AddTo(command);
        command.Add(path);
        export.AddTo(command);
        command.Add(json);
        command.Runs(errors, (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var defaults = CellSelection.Of(DefaultContenders, DefaultWire, null).From(CellCatalog.All).Where(static cell => cell.Workload.VariantOf is null).ToList();
            var selected = cells.Read(parsed).From(CellCatalog.All, defaults).ToList();
            Preconditions.CheckAny(selected);
            var file = PathOf(parsed.GetValue(path));
            var results = new CheckResults(output, errors, parsed.GetValue(json), export.Read(parsed));
            var baseline = Count([.. selected.Where(static cell => cell.WhyUnavailable is null)], Typed(parsed), cancellationToken);
            BaselineFile.Write(file, baseline);
            results.Write(
                baseline,
                static context => context.Baseline,
                [.. baseline.Cells.SelectMany(static cell => cell.Figures.Select(figure => new ExportedFigure(cell.Id, figure.Key, "B", figure.Value)))],
                console => FigureTables.Print(console, baseline, file));
            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }

    /// <summary>A baseline of this build.</summary>
    public static Baseline Count(IReadOnlyList<Cell> cells, string command, CancellationToken cancellationToken)
    {
        var build = SourceBuild.Current();
        return new Baseline(
            Baseline.CurrentSchema,
            TimeProvider.System.GetUtcNow(),
            command,
            build.Commit,
            Machine.Current().Runtime,
            build.GrpcContracts,
            Tolerance.All,
            FigureCounter.CountOften(ContestantProcess.OwnAssembly, cells, cancellationToken));
    }

    /// <summary>The option that names the file, the same for all verbs.</summary>
    public static Option<string?> PathOption() => new("--baseline") { Description = "The baseline's file; results/baseline.json unless named", HelpName = "file" };

    /// <summary>The file that was named, or the one beside the results.</summary>
    public static string PathOf(string? named) => named ?? Path.Combine(RecordFolder.DefaultResults(), BaselineFile.Name);

    private static string Typed(ParseResult parsed) => $"bench {string.Join(' ', parsed.Tokens.Select(static token => token.Value))}";
}
