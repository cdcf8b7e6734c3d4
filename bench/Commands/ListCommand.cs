using System.CommandLine;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench list</c>: contenders, wires, workloads, and which cells exist.</summary>
internal static class ListCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var cells = new CellOptions();
        var json = JsonOutput.Option();
        var command = new Command(
            "list",
            """
            List contenders, wires, workloads and cells

            Examples:
              bench list
              bench list --contender grpc --json
            """);
        cells.AddTo(command);
        command.Add(json);
        command.Runs(errors, (parsed, _) =>
        {
            var selected = cells.Read(parsed).From(CellCatalog.All).ToList();
            if (parsed.GetValue(json))
            {
                JsonOutput.Print(output, Listing.Of(selected), static context => context.Listing);
            }
            else
            {
                Print(output, Listing.Of(selected), selected);
            }

            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }

    private static void Print(IAnsiConsole output, Listing listing, IReadOnlyList<Cell> cells)
    {
        var contenders = Tables.Create("Contender", "What speaks");
        foreach (var contender in listing.Contenders)
        {
            contenders.AddRow(contender.Name.EscapeMarkup(), contender.Summary.EscapeMarkup());
        }

        output.Write(contenders);
        var wires = Tables.Create("Wire", "What it carries");
        foreach (var wire in listing.Wires)
        {
            wires.AddRow(wire.Name.EscapeMarkup(), (wire.WhyUnavailable ?? wire.Summary).EscapeMarkup());
        }

        output.Write(wires);
        var workloads = Tables.Create(["Workload", "What happens", .. listing.Contenders.Select(static contender => contender.Name)]);
        foreach (var workload in listing.Workloads)
        {
            workloads.AddRow([
                workload.Name.EscapeMarkup(),
                workload.Summary.EscapeMarkup(),
                .. listing.Contenders.Select(contender => Mark(cells, workload.Name, contender.Name)),
            ]);
        }

        output.Write(workloads);
        output.WriteLine("● native   ○ emulated   - can't be had");
        foreach (var how in cells.Where(static cell => cell.Emulation is not null)
            .Select(static cell => $"○ {cell.Lane.Contender.Name}, {cell.Workload.Name}: {cell.Emulation}").Distinct())
        {
            output.WriteLine(how);
        }

        foreach (var why in cells.Where(static cell => cell.Lane.WhyUnavailable is not null)
            .Select(static cell => $"- {cell.Lane.Id}: {cell.Lane.WhyUnavailable}").Distinct())
        {
            output.WriteLine(why);
        }
    }

    private static string Mark(IReadOnlyList<Cell> cells, string workload, string contender)
    {
        var all = cells.Where(cell => cell.Workload.Name == workload && cell.Lane.Contender.Name == contender).ToList();
        return all.All(static cell => cell.WhyUnavailable is not null) ? "-" : all.Any(static cell => cell.Emulation is not null) ? "○" : "●";
    }
}
