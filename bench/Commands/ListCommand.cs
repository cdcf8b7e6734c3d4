using System.CommandLine;
using System.Globalization;
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
        var command = new VerbCommand(
            "list",
            "List contenders, wires, workloads and cells",
            "bench list",
            "bench list --contender grpc --json");
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
        var contenders = Tables.Create("#", "Contender", "What speaks");
        foreach (var (index, contender) in listing.Contenders.Index())
        {
            contenders.AddRow(Number(index), contender.Name.EscapeMarkup(), contender.Summary.EscapeMarkup());
        }

        output.Write(contenders);
        var wires = Tables.Create("Wire", "What it carries");
        foreach (var wire in listing.Wires)
        {
            wires.AddRow(wire.Name.EscapeMarkup(), (wire.WhyUnavailable ?? wire.Summary).EscapeMarkup());
        }

        output.Write(wires);
        var workloads = Tables.Create("Workload", string.Join(' ', listing.Contenders.Index().Select(static entry => Number(entry.Index))), "What happens");
        workloads.Columns[1].NoWrap = true;
        foreach (var workload in listing.Workloads)
        {
            workloads.AddRow(
                workload.Name.EscapeMarkup(),
                string.Join(' ', listing.Contenders.Select(contender => Mark(cells, workload.Name, contender.Name))),
                workload.Summary.EscapeMarkup());
        }

        output.Write(workloads);
        output.WriteLine("Contenders by their numbers: ● native   ○ emulated   - can't be had");
        foreach (var how in cells.Where(static cell => cell.Emulation is not null).GroupBy(static cell => cell.Emulation))
        {
            output.WriteLine($"○ {Names(how, static cell => cell.Workload.Name)} by {Names(how, static cell => cell.Lane.Contender.Name)}: {how.Key}");
        }

        foreach (var why in cells.Where(static cell => cell.WhyUnavailable is not null).GroupBy(static cell => cell.WhyUnavailable))
        {
            output.WriteLine($"- {Names(why, static cell => cell.Lane.Contender.Name)} on {Names(why, static cell => cell.Lane.Wire.Name)}: {why.Key}");
        }

        PrintSettings(output, listing);
        output.WriteLine($"{cells.Count} cells, {cells.Count(static cell => cell.WhyUnavailable is null)} of them to be had here; --json names each. A cell is workload/contender/wire.");
    }

    private static void PrintSettings(IAnsiConsole output, Listing listing)
    {
        var settings = listing.Contenders.SelectMany(static contender => contender.Settings.Select(setting => (Contender: contender.Name, Setting: setting)))
            .GroupBy(static entry => (entry.Setting.Name, entry.Setting.Default), static entry => entry.Contender).ToList();
        if (settings.Count == 0)
        {
            return;
        }

        output.WriteLine("Settings by their defaults; others are named behind a contender, as grpc@connections=4+window=1MiB, and searched by 'bench tune'; --json has their values, and what sets them:");
        foreach (var contenders in settings)
        {
            output.WriteLine($"@ {contenders.Key.Name} of {string.Join(", ", contenders)}: {contenders.Key.Default}");
        }
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<Cell> cells, Func<Cell, string> name) => string.Join(", ", cells.Select(name).Distinct());

    private static string Mark(IReadOnlyList<Cell> cells, string workload, string contender)
    {
        var all = cells.Where(cell => cell.Workload.Name == workload && cell.Lane.Contender.Name == contender).ToList();
        return all.All(static cell => cell.WhyUnavailable is not null) ? "-" : all.Any(static cell => cell.Emulation is not null) ? "○" : "●";
    }
}
