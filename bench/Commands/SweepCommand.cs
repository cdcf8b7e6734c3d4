using System.CommandLine;
using Bench.Duels;
using Bench.Records;
using Bench.Sweeps;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench sweep</c>: where the winner of chat-send changes with payload and number in flight.</summary>
internal static class SweepCommand
{
    private const string DefaultContenders = "rest-json,websocket-json,grpc";

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var contenders = new Option<string>("--contender", "-c") { Description = "Two contenders or more: names or globs, separated by commas", DefaultValueFactory = static _ => DefaultContenders, HelpName = "names" };
        var wire = new Option<string>("--wire", "-w") { Description = "Which wire", DefaultValueFactory = static _ => "memory", HelpName = "name" };
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var tournament = new TournamentArguments(defaultBudget: 3);
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "sweep",
            "Find where the winner of chat-send changes, by payload and number in flight",
            "bench sweep",
            "bench sweep --contender grpc,websocket-protobuf --wire tcp --budget 5")
        {
            contenders, wire, results,
        };
        tournament.AddTo(command);
        command.Add(CoresOption.Create());
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var lanes = Lanes(parsed.GetValue(contenders)!, parsed.GetValue(wire)!);
            var options = tournament.Read(parsed);
            var quiet = parsed.GetValue(json);
            var recorder = SweepRecorder.Claim(
                parsed.GetValue(results) ?? RecordFolder.DefaultResults(), RunCommand.CommandText(parsed), await Findings.AskAsync(errors, cancellationToken));
            var points = Sweep.Points().Count();
            var done = 0;
            SweepReport report;
            string path;
            try
            {
                report = await Sweep.RunAsync(lanes, options, Measured, cancellationToken);
            }
            finally
            {
                path = recorder.Write(cancellationToken.IsCancellationRequested);
            }

            if (quiet)
            {
                JsonOutput.Print(output, report, static context => context.SweepReport);
            }
            else
            {
                SweepTables.Print(output, report);
                output.WriteLine($"The record: {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
            }

            return ExitCode.Ok;

            void Measured(SweepPoint point, SweepCell cell, TournamentResult result)
            {
                recorder.Add(point, result);
                (quiet ? errors : output).WriteLine(
                    $"[{++done}/{points}] {Format.Count(point.TextBytes)} B, {point.InFlight} in flight: {SweepTables.Words(cell)}{Format.Doubts(result)}");
            }
        });
        return command;
    }

    private static List<Lane> Lanes(string contenders, string wire)
    {
        var lanes = CellSelection.Of(contenders, wire, null).From(CellCatalog.All).Select(static cell => cell.Lane).Distinct().ToList();
        if (lanes.Select(static lane => lane.Wire).Distinct().Count() > 1)
        {
            throw new UsageException($"a sweep runs on one wire, and '{wire}' names several; name one, such as memory");
        }

        if (lanes.FirstOrDefault(static lane => lane.WhyUnavailable is not null) is { } missing)
        {
            throw new UsageException($"{missing.Id} can't be had here: {missing.WhyUnavailable}");
        }

        return lanes.Count > 1
            ? lanes
            : throw new UsageException($"a sweep holds two contenders or more against each other, and '{contenders}' names one; such as {DefaultContenders}");
    }
}
