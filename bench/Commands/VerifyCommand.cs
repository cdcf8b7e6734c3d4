using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench verify</c>: one round of every cell, every answer checked.</summary>
internal static class VerifyCommand
{
    // No exchange of any workload takes this long; one that does hangs.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var json = JsonOutput.Option();
        var command = new Command(
            "verify",
            """
            Run every cell once and check its answers; exit 1 if one is wrong

            Examples:
              bench verify
              bench verify --wire memory --workload 'chat-*'
            """);
        cells.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var verdicts = new List<CellVerdict>();
            foreach (var cell in cells.Read(parsed).From(CellCatalog.All))
            {
                cancellationToken.ThrowIfCancellationRequested();
                verdicts.Add(await VerifyAsync(cell, cancellationToken));
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Print(output, verdicts, static context => context.IReadOnlyListCellVerdict);
            }
            else
            {
                Print(output, verdicts);
            }

            return verdicts.Exists(static verdict => verdict.Outcome == VerifyOutcome.Wrong) ? ExitCode.Failed : ExitCode.Ok;
        });
        return command;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a cell throws is that cell's verdict; the others are still verified.")]
    private static async Task<CellVerdict> VerifyAsync(Cell cell, CancellationToken cancellationToken)
    {
        if (cell.WhyUnavailable is { } why)
        {
            return new CellVerdict(cell.Id, VerifyOutcome.Unavailable, why);
        }

        try
        {
            await RunAsync(cell, cancellationToken).WaitAsync(s_patience, cancellationToken);
            return new CellVerdict(cell.Id, VerifyOutcome.Right, cell.Emulation);
        }
        catch (TimeoutException)
        {
            return new CellVerdict(cell.Id, VerifyOutcome.Wrong, $"no answer within {s_patience.TotalSeconds:N0} s");
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new CellVerdict(cell.Id, VerifyOutcome.Wrong, failure.Message);
        }
    }

    // The first exchange is paced and checked by opening; the second runs as it is timed, with all of its exchanges in flight.
    private static async Task RunAsync(Cell cell, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(cell, counter: null, cancellationToken);
        await session.RunAsync(cell.Workload.InFlight);
        session.Check();
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
            output.WriteLine($"unavailable: {why.Count()} cells: {why.Key}");
        }

        output.WriteLine(
            $"{count.GetValueOrDefault(VerifyOutcome.Right)} right, {count.GetValueOrDefault(VerifyOutcome.Wrong)} wrong, {count.GetValueOrDefault(VerifyOutcome.Unavailable)} unavailable");
    }
}
