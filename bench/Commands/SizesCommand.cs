using System.CommandLine;
using System.Globalization;
using Bench.Sizes;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench sizes</c>: bytes of every message and of every cell's exchange.</summary>
internal static class SizesCommand
{
    private static readonly (string Heading, Func<SizeRow, long> Of)[] s_bytes =
    [
        ("payload up", static row => row.Payload.Up),
        ("payload down", static row => row.Payload.Down),
        ("wire up", static row => row.Steady.Up),
        ("wire down", static row => row.Steady.Down),
        ("overhead up", static row => row.Overhead.Up),
        ("overhead down", static row => row.Overhead.Down),
        ("first up", static row => row.First.Up),
        ("first down", static row => row.First.Down),
    ];

    // An overhead is a difference of two columns that stay.
    private static readonly string[] s_leastNeeded = ["overhead up", "overhead down", "first up", "first down"];

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "sizes",
            "Count the bytes of every message and of every exchange; the same on every run",
            "bench sizes --wire memory",
            "bench sizes --contender rest-json,grpc --json");
        cells.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var rows = new List<SizeRow>();
            var selected = cells.Read(parsed).From(CellCatalog.All).ToList();
            Preconditions.CheckAny(selected);
            foreach (var cell in selected.Where(static cell => cell is { WhyUnavailable: null, Lane.Wire.CarriesBytes: true }))
            {
                rows.Add(await SizePass.CountAsync(cell, cancellationToken));
            }

            var report = new SizeReport(MessageSizes.All(), rows);
            if (parsed.GetValue(json))
            {
                JsonOutput.Print(output, report, static context => context.SizeReport);
            }
            else
            {
                Print(output, report);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole output, SizeReport report)
    {
        var encodings = report.Messages.Select(static size => size.Encoding).Distinct().ToList();
        var messages = Tables.Create(["Message, bytes", .. encodings]).AlignNumbers(from: 1);
        foreach (var message in report.Messages.GroupBy(static size => size.Message))
        {
            messages.AddRow([message.Key, .. encodings.Select(encoding => Bytes(message.First(size => size.Encoding == encoding).Bytes))]);
        }

        output.Write(messages);
        var left = new HashSet<string>();
        foreach (var workload in report.Cells.GroupBy(static row => row.Cell.Split('/')[0]))
        {
            var cells = new FittedTable([workload.Key, .. s_bytes.Select(static bytes => bytes.Heading)], s_leastNeeded);
            foreach (var row in workload)
            {
                cells.AddRow([Lane(row), .. s_bytes.Select(bytes => Bytes(bytes.Of(row)))]);
            }

            left.UnionWith(cells.Write(output));
        }

        output.WriteLine(
            "Bytes per exchange. Wire: once the connections stand; first: opening them included; overhead: wire less payload. "
            + "○ emulated: see 'bench list'. Nothing passes over testhost, so it has no row.");
        LeftOut.Say(output, left, elsewhere: "--json");
    }

    private static string Lane(SizeRow row) => (row.Cell[(row.Cell.IndexOf('/', StringComparison.Ordinal) + 1)..] + (row.Emulation is null ? "" : " ○")).EscapeMarkup();

    private static string Bytes(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}
