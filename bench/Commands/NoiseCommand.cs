using System.CommandLine;
using System.Globalization;
using Bench.Duels;
using Bench.Launches;
using Bench.Records;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench noise</c>: lanes against themselves, to learn what this machine can tell apart.</summary>
internal static class NoiseCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var tournament = new TournamentArguments(defaultBudget: 5);
        var repeat = new Option<int>("--repeat", "-r") { Description = "Duels per cell", DefaultValueFactory = static _ => 1, HelpName = "count" };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "noise",
            "Duel lanes against themselves: what this machine can tell apart (without names: chat-send of every contender on memory and tcp)",
            "bench noise",
            "bench noise --contender grpc --wire tcp --workload 'ticker-*' --repeat 10");
        cells.AddTo(command);
        tournament.AddTo(command);
        command.Add(repeat);
        command.Add(CoresOption.Create());
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var times = parsed.GetValue(repeat);
            if (times < 1)
            {
                throw new UsageException($"--repeat is {times}; expected 1 or more");
            }

            var selected = cells.Read(parsed).From(CellCatalog.All, [.. CellCatalog.All.Where(IsDefault)])
                .Where(static cell => cell.WhyUnavailable is null).ToList();
            var options = tournament.Read(parsed);
            var quiet = parsed.GetValue(json);
            await Findings.AskAsync(errors, cancellationToken);
            var duels = new List<NoiseRow>();
            for (var i = 0; i < times; i++)
            {
                foreach (var cell in selected)
                {
                    var result = await MatchRun.RunAsync(new Match(TournamentPurpose.Noise, [cell, cell]), options with { Seed = i + 1 }, cancellationToken);
                    var row = new NoiseRow(cell.Id, result.Between(1, 0), result.Settled, result.Disturbed);
                    duels.Add(row);
                    (quiet ? errors : output).WriteLine(
                        $"[{duels.Count}/{times * selected.Count}] {row.Cell}: {(row.Ratio is { } ratio ? $"{Format.Ratio(ratio)}, {ratio.Rounds} rounds" : "undecided: too few rounds for an interval")}{Format.Doubts(result)}");
                }
            }

            var report = new NoiseReport(duels, NoiseFloor.Of([.. duels.Select(static duel => duel.Ratio)]));
            if (quiet)
            {
                JsonOutput.Print(output, report, static context => context.NoiseReport);
            }
            else
            {
                Print(output, report);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static bool IsDefault(Cell cell) => (cell.Workload.Name, cell.Lane.Wire.Name) is ("chat-send", "memory" or "tcp");

    private static void Print(IAnsiConsole output, NoiseReport report)
    {
        if (report.Floor is not { } floor)
        {
            output.WriteLine("Undecided: no duel had rounds enough for an interval; give it more time with --budget.");
            return;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{floor.Duels} duels of a lane against itself: 95 % of the medians within ±{Format.Percent(floor.Offset)} of 1.00, 95 % of the intervals within ±{Format.Percent(floor.HalfWidth)}; {floor.Excluding} exclude 1.00, the worst by {Format.Percent(floor.WorstExcess)}; {floor.Undecided} undecided."));
        output.WriteLine($"Differences below {Format.Percent(floor.Tells)} can't be relied on to show here.");
    }
}
