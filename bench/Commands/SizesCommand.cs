using System.CommandLine;
using System.Globalization;
using Bench.Sizes;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench sizes</c>: bytes of every message and of every cell's exchange.</summary>
internal static class SizesCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var json = JsonOutput.Option();
        var command = new Command(
            "sizes",
            """
            Count the bytes of every message and of every exchange; the same on every run

            Examples:
              bench sizes --wire memory
              bench sizes --contender rest-json,grpc --json
            """);
        cells.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var rows = new List<SizeRow>();
            foreach (var cell in cells.Read(parsed).From(CellCatalog.All).Where(static cell => cell is { WhyUnavailable: null, Lane.Wire.CarriesBytes: true }))
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
        var cells = Tables.Create(
            "Cell, bytes an exchange", "payload up", "payload down", "wire up", "wire down", "overhead up", "overhead down", "first up", "first down").AlignNumbers(from: 1);
        foreach (var row in report.Cells)
        {
            cells.AddRow(
                row.Emulation is null ? row.Cell : $"{row.Cell} ○",
                Bytes(row.Payload.Up), Bytes(row.Payload.Down),
                Bytes(row.Steady.Up), Bytes(row.Steady.Down),
                Bytes(row.Overhead.Up), Bytes(row.Overhead.Down),
                Bytes(row.First.Up), Bytes(row.First.Down));
        }

        output.Write(cells);
        output.WriteLine("○ emulated: see 'bench list'. First: opening the connections included. Nothing passes over testhost, so it has no row.");
    }

    private static string Bytes(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}
