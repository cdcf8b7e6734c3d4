using System.CommandLine;
using Bench.Claims;
using Bench.Decisions;
using Bench.Records;
using Bench.Reports;
using Bench.Runs;
using Bench.Workloads;
using Servers;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench decide</c>: which protocol a service should speak, as a decision record with its evidence.</summary>
internal static class DecideCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var useCase = new Option<string?>("--use-case", "-u") { Description = $"One of: {string.Join(", ", UseCases.All.Select(static useCase => useCase.Name))}", HelpName = "name" };
        var interactive = new Option<bool>("--interactive", "-i") { Description = "Answer eight questions instead" };
        var among = new Option<string?>("--among") { Description = "Only these contenders are on the table, separated by commas (default: all that were measured)", HelpName = "names" };
        var records = new Option<string[]>("--record", "-r") { Description = "A record, or the folder that has it; may be given more than once (default: the newest in results/ with cells, and the newest with load)", HelpName = "path" };
        var run = new Option<bool>("--run") { Description = "Measure what the decision needs first, with the quick profile" };
        var folder = new Option<string?>("--decisions") { Description = "Where the decision goes (default: decisions/ in results/)", HelpName = "folder" };
        var command = new VerbCommand(
            "decide",
            "Decide which protocol a service should speak, and write it down with evidence, confidence and what would flip it",
            "bench decide --use-case chat",
            "bench decide --use-case internal-calls --record results/2026-01-31-some-machine-2c",
            "bench decide --interactive --run")
        {
            useCase, interactive, among, records, run, folder,
        };
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var chosen = Chosen(parsed.GetValue(useCase), parsed.GetValue(interactive), output);
            chosen = chosen with { Answers = chosen.Answers with { Among = Among(parsed.GetValue(among)) } };
            RequireConsistent(chosen);
            var paths = parsed.GetValue(records) is { Length: > 0 } named ? [.. named] : new List<string>();
            if (parsed.GetValue(run))
            {
                paths.Insert(0, await MeasureAsync(chosen.Answers, output, cancellationToken));
            }

            var evidence = new Evidence(RecordPaths.Read(paths.Count > 0 ? paths : NewestRecords.In(RecordFolder.DefaultResults()), target: null));
            var decision = Decider.Decide(chosen, evidence);
            var names = string.Join(' ', evidence.Sources.Select(static source => $"--record results/{source.Name}"));
            var path = DecisionFolder.Write(
                parsed.GetValue(folder) ?? Path.Combine(RecordFolder.DefaultResults(), "decisions"),
                chosen.Name,
                DecisionMarkdown.Of(decision, CommandText(chosen, names)));
            output.WriteLine($"{chosen.Title}: {Summary.List(decision.Outcome.Left)}");
            output.WriteLine($"Confidence: {decision.Certainty.Words}.");
            output.WriteLine($"The decision: {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static UseCase Chosen(string? name, bool interactive, IAnsiConsole console)
    {
        if (name is not null && interactive)
        {
            throw new UsageException("--use-case has its answers, and --interactive asks for them; name one of them");
        }

        if (interactive)
        {
            return console.Profile.Capabilities.Interactive
                ? Interview.Ask(new SpectreQuestioner(console))
                : throw new UsageException("--interactive asks questions, and nobody can answer them here: this is no terminal; name a use case with --use-case");
        }

        return name is null
            ? throw new UsageException($"nothing says what is to be decided; name a use case with --use-case, or answer questions with --interactive (use cases: {string.Join(", ", UseCases.All.Select(static useCase => useCase.Name))})")
            : UseCases.All.FirstOrDefault(useCase => useCase.Name == name)
                ?? throw new UsageException($"there is no use case '{name}'; the nearest are {string.Join(", ", NearestNames.To(name, UseCases.All.Select(static useCase => useCase.Name)))} (all: 'bench decide --help')");
    }

    private static string[] Among(string? list)
    {
        string[] known = [.. Contenders.All.Select(static contender => contender.Name).Where(static name => Facts.ProtocolOf(name) is not null)];
        string[] names = list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return names.Except(known).FirstOrDefault() is { } unknown
            ? throw new UsageException($"there is no contender '{unknown}' to choose; the nearest are {string.Join(", ", NearestNames.To(unknown, known))}")
            : [.. names.Distinct()];
    }

    // Before anything is measured for them.
    private static void RequireConsistent(UseCase useCase)
    {
        if (Contradictions.In(useCase.Answers) is { } contradiction)
        {
            throw new UsageException($"the answers contradict each other: {contradiction}. Nothing has been written.");
        }
    }

    private static async Task<string> MeasureAsync(Answers answers, IAnsiConsole console, CancellationToken cancellationToken)
    {
        Preconditions.Check();
        var workloads = CriteriaFor.AllWorkloads(answers);
        Cell[] cells =
        [
            .. CellCatalog.All.Where(cell => workloads.Contains(cell.Workload.Name) && cell.WhyUnavailable is null
                && cell.Lane.Wire.Name is "memory" or "tcp" && Facts.ProtocolOf(cell.Lane.Contender.Name) is not null
                && (answers.Among.Count == 0 || answers.Among.Contains(cell.Lane.Contender.Name))),
        ];
        var contenders = string.Join(',', cells.Select(static cell => cell.Lane.Contender.Name).Distinct());
        var command = $"dotnet run -c Release --project bench -- run --contender {contenders} --wire memory,tcp --workload {string.Join(',', workloads)}";
        var (_, path) = await new SuiteRun(cells, RunProfile.Quick, command, RecordFolder.DefaultResults(), console).RunAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return Path.GetDirectoryName(path)!;
    }

    private static string CommandText(UseCase useCase, string records) =>
        $"dotnet run -c Release --project bench -- decide {(useCase.Name == Interview.Name ? "--interactive" : $"--use-case {useCase.Name}")}{(useCase.Answers.Among.Count > 0 ? $" --among {string.Join(',', useCase.Answers.Among)}" : "")} {records}";
}
