using System.CommandLine;
using Bench.Duels;
using Bench.Records;
using Bench.Regression;
using Bench.Reports;
using Bench.Sweeps;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench sweep</c>: where the winner of chat-send changes with payload and number in flight.</summary>
internal static class SweepCommand
{
    // A difference smaller than this between two of the fastest decides nothing that anyone builds.
    private const double Noise = 0.01;

    // As many as two cores warm up in two turns: all launches of a sweep together take as long as five minutes have room for.
    private const int UsualLaunches = 4;

    private const string DefaultContenders = "rest-json,websocket-json,grpc";

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var contenders = new Option<string>("--contender", "-c") { Description = "Two contenders or more: names or globs, separated by commas", DefaultValueFactory = static _ => DefaultContenders, HelpName = "names" };
        var wire = new Option<string>("--wire", "-w") { Description = "Which wire", DefaultValueFactory = static _ => "memory", HelpName = "name" };
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var launches = new LaunchesOption($"In so many processes, one after the other (default: {UsualLaunches})");
        var tournament = new TournamentArguments(defaultBudget: 4);
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "sweep",
            "Find where the winner of chat-send changes, by payload and number in flight",
            "bench sweep",
            "bench sweep --contender grpc,websocket-protobuf --wire tcp --budget 5")
        {
            contenders, wire, results,
        };
        launches.AddTo(command);
        tournament.AddTo(command);
        command.Add(CoresOption.Create());
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var lanes = Lanes(parsed.GetValue(contenders)!, parsed.GetValue(wire)!);
            var options = tournament.Read(parsed);
            var times = launches.Read(parsed, UsualLaunches) ?? UsualLaunches;
            var quiet = parsed.GetValue(json);
            var recorder = SweepRecorder.Claim(
                parsed.GetValue(results) ?? RecordFolder.DefaultResults(), RunCommand.CommandText(parsed), await Findings.AskAsync(errors, cancellationToken));
            var visits = times * SweepPoint.Grid.Count * Sweep.Visits;
            var done = 0;
            string? incomplete = null;
            string? path;
            try
            {
                await new Sweep(lanes, SweepPoint.Grid, times, options).RunAsync(
                    (launch, settled) => Say($"launch {launch} of {times} is warm{(settled ? "" : Format.NotSettled)}"),
                    (launch, why) => Say($"launch {launch} of {times} is lost: {why.Message}"),
                    Visited,
                    cancellationToken);
            }
            catch (Exception failure)
            {
                incomplete = cancellationToken.IsCancellationRequested ? "interrupted" : failure.Message;
                throw;
            }
            finally
            {
                path = recorder.Write(incomplete);
            }

            if (path is null)
            {
                throw new ContestantException("no launch could be started");
            }

            var report = SweepFinding.Of(recorder.Tournaments, new Judge(Noise, options.TargetHalfWidth * 2)).Single();
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

            void Visited(int launch, SweepPoint point, TournamentRecord visit)
            {
                recorder.Add(visit, launch);
                Say($"[{++done}/{visits}] launch {launch}: {Format.Count(point.TextBytes)} B, {point.InFlight} in flight: {visit.Rounds.Count} rounds");
            }

            void Say(string line) => (quiet ? errors : output).WriteLine(line);
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
