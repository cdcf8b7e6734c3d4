using System.CommandLine;
using System.Globalization;
using Bench.Duels;
using Bench.Launches;
using Bench.Records;
using Bench.Regression;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench duel A B</c>: one lane against another, with the second against itself in the same rounds.</summary>
internal static class DuelCommand
{
    // Ten times as slow: whatever is larger needs no duel to be seen.
    private const double MostHandicap = 900;

    private const int UsualLaunches = 8;

    // A launch runs its share of the rounds at two times, so that a moment of the machine is not all that it sees.
    private const int Visits = 2;

    // Sessions are opened every few rounds: with more, opening them is all that is done.
    private const int MostStalled = 100;

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var contender = new Argument<string>("A") { Description = "A lane: contender/wire, or a contender for the memory wire" };
        var reference = new Argument<string>("B") { Description = "The lane that it is held against" };
        var workload = new Option<string>("--workload", "-l") { Description = "Which workload", DefaultValueFactory = static _ => "chat-send", HelpName = "name" };
        var handicap = new Option<double>("--handicap") { Description = "Slow A down by this on purpose: does the duel find it?", HelpName = "percent" };
        var stalled = new Option<int>("--stalled") { Description = "Beside A, so many subscribers that never read: what do they cost the others?", HelpName = "number" };
        var launches = new LaunchesOption(
            $"In so many processes, one after the other (default: {UsualLaunches}); of one, the interval holds for that one, and the duel stops early at --target");
        var tournament = new TournamentArguments(defaultBudget: 10);
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "duel",
            "Hold one lane against another in interleaved rounds",
            "bench duel grpc rest-json",
            "bench duel grpc/tcp grpc/uds --workload ticker-stream --budget 20",
            "bench duel grpc grpc --handicap 5",
            "bench duel grpc grpc --workload ticker-fanout --stalled 1")
        {
            contender, reference, workload, handicap, stalled,
        };
        launches.AddTo(command);
        tournament.AddTo(command);
        command.Add(CoresOption.Create());
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var row = WorkloadNamed(parsed.GetValue(workload)!);
            var cell = new Cell(row, LaneName.Parse(parsed.GetValue(contender)!));
            var against = new Cell(row, LaneName.Parse(parsed.GetValue(reference)!));
            var options = tournament.Read(parsed);
            var slower = parsed.GetValue(handicap);
            if (slower is not (>= 0 and <= MostHandicap))
            {
                throw new UsageException($"--handicap is {slower}; expected 0 to {MostHandicap} percent, such as 5");
            }

            if (parsed.GetValue(stalled) is var idle and not 0)
            {
                if (!cell.Lane.Wire.CarriesBytes)
                {
                    throw new UsageException($"--stalled needs a wire that bytes pass over, and {cell.Lane.Wire.Name} is none; name another, such as {cell.Lane.Contender.Name}/memory");
                }

                cell = cell with { Workload = idle is > 0 and <= MostStalled ? new BesideStalled(row, idle) : throw new UsageException($"--stalled is {idle}; expected 0 to {MostStalled} subscribers, such as 1") };
            }

            var times = launches.Read(parsed, UsualLaunches) ?? UsualLaunches;
            await Findings.AskAsync(errors, cancellationToken);
            var report = await RunAsync(new Match(TournamentPurpose.Comparison, [against, against, cell]) { Handicap = slower / 100 }, times, options, errors, cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Print(output, report, static context => context.DuelReport);
            }
            else
            {
                Print(output, report, options.Confidence);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Workload WorkloadNamed(string name) => WorkloadCatalog.All.FirstOrDefault(workload => workload.Name == name)
        ?? throw new UsageException(
            $"there is no workload '{name}'; the nearest are {string.Join(", ", NearestNames.To(name, WorkloadCatalog.All.Select(static workload => workload.Name)))} (all: 'bench list')");

    // The reference runs twice: what it differs from itself by, in the very same rounds, is what the verdict has to exceed.
    private static async Task<DuelReport> RunAsync(
        Match match, int launches, TournamentOptions options, IAnsiConsole errors, CancellationToken cancellationToken)
    {
        var result = launches == 1
            ? await MatchRun.RunAsync(match, options, cancellationToken)
            : (await RunAsync(match, launches, errors, options, cancellationToken)).Result;
        var (ratio, noise) = (result.Between(2, 0), result.Between(1, 0));
        var judge = NoiseFloor.Of([noise])?.Judge(options.TargetHalfWidth * 2);
        return new DuelReport(
            match.Cells[2].Workload.Name,
            match.Cells[2].Lane.Id,
            match.Cells[0].Lane.Id,
            judge?.On(ratio) ?? Verdict.Undecided,
            ratio,
            noise,
            result.Launches,
            result.Settled,
            result.Disturbed,
            result.Rounds,
            Math.Round(result.Elapsed.TotalSeconds, 1));
    }

    private static async Task<TournamentRecord> RunAsync(
        Match match, int launches, IAnsiConsole errors, TournamentOptions options, CancellationToken cancellationToken)
    {
        var tournaments = new VisitedTournaments();
        var visits = 0;
        await using var series = LaunchSeries.Here(launches, Visits, _ => [match], cancellationToken);
        await series.RunAsync(
            static (_, _) => { },
            (number, failure) => errors.WriteLine($"launch {number} is lost: {failure.Message}"),
            async (launch, number, _) => tournaments.Add(
                await launch.RunAsync(match, options.OfVisit(launches, Visits, ++visits), cancellationToken), number),
            static _ => null,
            cancellationToken);
        return tournaments.Of(match) ?? throw new ContestantException("no launch could be started");
    }

    private static void Print(IAnsiConsole output, DuelReport report, double confidence)
    {
        output.WriteLine($"{report.Workload}: {report.Contender} against {report.Reference}");
        output.WriteLine($"  time per exchange: {Words(report.Ratio)}");
        output.WriteLine($"  {report.Reference} against itself, same rounds: {Words(report.Noise)}");
        if (report.Ratio?.Across is { } across)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  any other process, with the same confidence: {across.Low:0.00##} to {across.High:0.00##} times on average"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {report.Rounds} rounds in {report.Seconds} s, {Launches(report.Launches)}; intervals hold the true ratio in {confidence:P0} of duels or more"));
        if (report.Disturbed)
        {
            output.WriteLine("  The core was seldom this program's alone: what something else on the machine did is in these ratios.");
        }
        else if (report.Ratio is { Rounds: var counting } && counting < report.Rounds)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {counting} of the rounds count: in the others, something else had a part of the core."));
        }

        if (!report.Settled)
        {
            output.WriteLine("  The warm-up was over before everything had settled: what follows may be of code that was still being compiled.");
        }

        output.WriteLine($"  {Sentence(report)}");
    }

    private static string Launches(int launches) => launches == 1
        ? "in one process: another may settle elsewhere"
        : string.Create(CultureInfo.InvariantCulture, $"over {launches} processes");

    private static string Words(Ratio? ratio) => ratio is null ? "undecided: too few rounds or launches for an interval" : $"{Format.Ratio(ratio)} times";

    private static string Sentence(DuelReport report) => (report.Verdict, report.Ratio) switch
    {
        (Verdict.Slower, { } ratio) => $"{report.Contender} takes {Format.Percent(ratio.Median - 1)} more time [{Format.Percent(ratio.Least - 1)}, {Format.Percent(ratio.Most - 1)}].",
        (Verdict.Faster, { } ratio) => $"{report.Contender} takes {Format.Percent(1 - ratio.Median)} less time [{Format.Percent(1 - ratio.Most)}, {Format.Percent(1 - ratio.Least)}].",
        (Verdict.NoDifference, _) => "No difference that this machine can tell.",
        _ => "Undecided: the interval is too wide to say anything; give it more time with --budget.",
    };
}
