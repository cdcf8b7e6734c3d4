using System.CommandLine;
using Bench.Records;
using Bench.Runs;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench run</c>: verifies, counts and measures the selected cells, and writes a record.</summary>
internal static class RunCommand
{
    public const string Verb = "run";

    private const string Results = "--results";

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var json = JsonOutput.Option();
        var profile = new Option<string>("--profile", "-p")
        {
            Description = string.Join("; ", RunProfile.All.Select(static profile => $"{profile.Name}: {profile.Summary}")),
            DefaultValueFactory = static _ => RunProfile.Quick.Name,
            HelpName = string.Join('|', RunProfile.All.Select(static profile => profile.Name)),
        };
        var results = new Option<string?>(Results) { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var command = new VerbCommand(
            Verb,
            "Measure cells with BenchmarkDotNet and write a record; what no arguments at all do, with the quick profile",
            "bench run",
            "bench run --contender rest-json,websocket-json,grpc --wire memory",
            "bench run --workload 'ticker-*' --profile full");
        cells.AddTo(command);
        command.Add(profile);
        command.Add(results);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var name = parsed.GetValue(profile)!;
            var chosen = RunProfile.All.FirstOrDefault(candidate => candidate.Name == name)
                ?? throw new UsageException($"there is no profile '{name}'; there are {string.Join(" and ", RunProfile.All.Select(static candidate => candidate.Name))}");
            var selected = cells.Read(parsed).From(CellCatalog.All, chosen.Cells).ToList();
            Preconditions.CheckAny(selected);
            var suite = new SuiteRun(
                selected, chosen, CommandText(parsed), parsed.GetValue(results) ?? RecordFolder.DefaultResults(), parsed.GetValue(json) ? errors : output);
            var (record, path) = await suite.RunAsync(cancellationToken);
            if (parsed.GetValue(json))
            {
                await output.Profile.Out.Writer.WriteAsync(RecordJson.Write(record));
            }
            else
            {
                RunTables.Print(output, record);
                output.WriteLine($"The record: {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
            }

            return ExitCodeOf(record);
        });
        return command;
    }

    /// <summary>What a run has earned: only a whole one without a failed cell is all right.</summary>
    public static int ExitCodeOf(RunRecord record) =>
        record.Incomplete is null && record.Cells.All(static cell => cell.Status != CellStatus.Failed) ? ExitCode.Ok : ExitCode.Failed;

    /// <summary>The command that repeats what was asked for. It does not say where its results went: that may name a person.</summary>
    public static string CommandText(ParseResult parsed)
    {
        var tokens = parsed.Tokens.Select(static token => token.Value).ToList();
        for (var i = tokens.IndexOf(Results); i >= 0; i = tokens.IndexOf(Results))
        {
            tokens.RemoveRange(i, Math.Min(2, tokens.Count - i));
        }

        return string.Join(' ', ["dotnet run -c Release --project bench --", .. tokens.Select(Quoted)]);
    }

    private static string Quoted(string token) => token.IndexOfAny([' ', '*', '?']) < 0 ? token : $"'{token}'";
}
