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
        var launches = new LaunchesOption("Duel in so many processes instead of as many as the profile has, and measure in no more");
        var results = new Option<string?>(Results) { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var resume = new Option<string?>("--resume")
        {
            Description = "Continue an interrupted or killed run: measure what is missing, as it was asked for, into a folder of its own",
            HelpName = "folder",
        };
        var command = new VerbCommand(
            Verb,
            "Measure cells with BenchmarkDotNet and write a record; what no arguments at all do, with the quick profile",
            "bench run",
            "bench run --contender rest-json,websocket-json,grpc --wire memory",
            "bench run --workload 'ticker-*' --profile full",
            "bench run --resume results/2026-01-31-cpu-8c");
        cells.AddTo(command);
        command.Add(profile);
        launches.AddTo(command);
        command.Add(results);
        command.Add(resume);
        command.Add(CoresOption.Create());
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var console = parsed.GetValue(json) ? errors : output;
            var suite = parsed.GetValue(resume) is { } folder
                ? Continued(
                    folder,
                    parsed.GetResult(profile) is { Implicit: false } || launches.Read(parsed, RunProfile.Quick.DuelLaunches) is not null || !cells.Read(parsed).IsEverything,
                    parsed.GetValue(results),
                    console)
                : Begun(Chosen(parsed.GetValue(profile)!, launches, parsed), cells.Read(parsed), CommandText(parsed), parsed.GetValue(results), console);
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

    private static RunProfile Chosen(string name, LaunchesOption launches, ParseResult parsed)
    {
        var profile = RunProfile.All.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new UsageException($"there is no profile '{name}'; there are {string.Join(" and ", RunProfile.All.Select(static candidate => candidate.Name))}");
        return launches.Read(parsed, profile.DuelLaunches) is { } count
            ? profile.WithLaunches(count)
            : profile;
    }

    private static SuiteRun Begun(RunProfile profile, CellSelection selection, string command, string? results, IAnsiConsole console)
    {
        var selected = selection.From(CellCatalog.All, profile.Cells).ToList();
        Preconditions.CheckAny(selected);
        return new SuiteRun(selected, profile, command, results ?? RecordFolder.DefaultResults(), console);
    }

    private static SuiteRun Continued(string folder, bool isNarrowed, string? results, IAnsiConsole console)
    {
        if (isNarrowed)
        {
            throw new UsageException("--resume measures what the earlier run was asked for; leave out --profile, --launches, --contender, --wire and --workload");
        }

        var earlier = Resumption.Read(folder);
        return new SuiteRun(
            earlier.Cells, earlier.Profile, earlier.Record.Command, results ?? Path.GetDirectoryName(earlier.Folder)!, console, earlier);
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
