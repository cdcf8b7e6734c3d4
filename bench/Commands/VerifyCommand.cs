using System.CommandLine;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench verify</c>: one round of every cell, every answer checked.</summary>
internal static class VerifyCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "verify",
            "Run every cell once and check its answers; exit 1 if one is wrong",
            "bench verify",
            "bench verify --wire memory --workload 'chat-*'");
        cells.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var verdicts = new List<CellVerdict>();
            foreach (var cell in cells.Read(parsed).From(CellCatalog.All))
            {
                cancellationToken.ThrowIfCancellationRequested();
                verdicts.Add(await Verification.OfAsync(cell, cancellationToken));
            }

            return Report(output, verdicts, parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>Prints the verdicts.</summary>
    /// <returns>The exit code that they earn.</returns>
    public static int Report(IAnsiConsole output, IReadOnlyList<CellVerdict> verdicts, bool json)
    {
        if (json)
        {
            JsonOutput.Print(output, verdicts, static context => context.IReadOnlyListCellVerdict);
        }
        else
        {
            Print(output, verdicts);
        }

        return verdicts.Any(static verdict => verdict.Outcome == VerifyOutcome.Wrong) ? ExitCode.Failed : ExitCode.Ok;
    }

    private static void Print(IAnsiConsole output, IReadOnlyList<CellVerdict> verdicts)
    {
        foreach (var verdict in verdicts.Where(static verdict => verdict.Outcome == VerifyOutcome.Wrong))
        {
            output.MarkupLineInterpolated($"[red]wrong[/] {verdict.Cell}: {verdict.Detail}");
        }

        var count = verdicts.CountBy(static verdict => verdict.Outcome).ToDictionary();
        foreach (var why in verdicts.Where(static verdict => verdict.Outcome == VerifyOutcome.Unavailable)
            .GroupBy(static verdict => verdict.Detail))
        {
            output.WriteLine($"unavailable: {why.Count()} cell{(why.Count() == 1 ? "" : "s")}: {why.Key}");
        }

        output.WriteLine(
            $"{count.GetValueOrDefault(VerifyOutcome.Right)} right, {count.GetValueOrDefault(VerifyOutcome.Wrong)} wrong, {count.GetValueOrDefault(VerifyOutcome.Unavailable)} unavailable");
    }
}
