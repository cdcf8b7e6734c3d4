using System.CommandLine;
using Bench.Launches;
using Bench.Records;
using Bench.Tuning;
using Bench.Workloads;
using Servers;
using Servers.Wires;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench tune</c>: searches the settings of a contender's connections, and sets none of them.</summary>
internal static class TuneCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var contender = new Argument<string>("contender") { Description = "Whose settings" };
        var workload = new Option<string>("--workload", "-l") { Description = "For which workload", DefaultValueFactory = static _ => "chat-send-16", HelpName = "name" };
        var wire = new Option<string>("--wire", "-w") { Description = "On which wire: memory, uds, tcp or tls", DefaultValueFactory = static _ => "memory", HelpName = "name" };
        var inFlight = new Option<int?>("--in-flight", "-i") { Description = "How many exchanges are in flight (default: as many as the workload has)", HelpName = "count" };
        var tournament = new TournamentArguments(defaultBudget: 10);
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "tune",
            "Search the settings of a contender's connections by duel, and print what is faster than the defaults; sets nothing",
            "bench tune grpc",
            "bench tune websocket-json --wire tcp --workload chat-send-64",
            "bench tune rest-json-h2 --workload ticker-stream --in-flight 16 --budget 20")
        {
            contender, workload, wire, inFlight,
        };
        tournament.AddTo(command);
        command.Add(CoresOption.Create());
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var (name, on, row) = (parsed.GetValue(contender)!, parsed.GetValue(wire)!, parsed.GetValue(workload)!);
            var target = TuneTarget.Of(
                Known("contender", name, Contenders.All, static one => one.Name),
                Known("wire", on, WireCatalog.All, static one => one.Name),
                Known("workload", row, WorkloadCatalog.All, static one => one.Name),
                parsed.GetValue(inFlight));
            var options = tournament.Read(parsed);
            await Findings.AskAsync(errors, cancellationToken);
            var console = parsed.GetValue(json) ? errors : output;
            var done = 0;
            var (steps, confirmation) = await new TuneSearch(
                (settings, seed, token) => MatchRun.RunAsync(
                    new Match(TournamentPurpose.Comparison, [.. settings.Select(target.With)]), options with { Seed = seed }, token),
                options.TargetHalfWidth * 2).RunAsync(
                    target.Settings,
                    target.InFlight,
                    step => console.WriteLine($"[{++done}/{target.Settings.Count}] {TuneWords.Of(step)}"),
                    cancellationToken);
            var report = new TuneReport(name, row, on, target.InFlight, steps, confirmation);
            if (parsed.GetValue(json))
            {
                JsonOutput.Print(output, report, static context => context.TuneReport);
            }
            else
            {
                Print(output, report);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static T Known<T>(string axis, string typed, IReadOnlyList<T> known, Func<T, string> name) => known.FirstOrDefault(one => name(one) == typed)
        ?? throw new UsageException($"there is no {axis} '{typed}'; the nearest are {string.Join(", ", NearestNames.To(typed, known.Select(name)))} (all: 'bench list')");

    private static void Print(IAnsiConsole output, TuneReport report)
    {
        output.WriteLine();
        output.WriteLine($"{report.Contender} on {report.Wire}, {report.Workload}, {Format.Count(report.InFlight)} in flight:");
        var table = Tables.Create("Setting", "Default", "Chosen", "Set by");
        foreach (var step in report.Steps)
        {
            table.AddRow(step.Setting, step.Default.EscapeMarkup(), TuneWords.Chosen(report, step), step.Where.EscapeMarkup());
        }

        output.Write(table);
        output.WriteLine(TuneWords.Sentence(report));
    }
}
