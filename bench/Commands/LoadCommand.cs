using System.CommandLine;
using Bench.Records;
using Bench.Serving;
using Bench.Workloads;
using Servers.Wires;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench load</c>: latency under an open loop's load, and how much of it a contender sustains.</summary>
internal static class LoadCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var what = new LoadedCells();
        var how = new LoadArguments();
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "load",
            "Send at a given rate, whether or not answers come, and tell how late they come",
            "bench load grpc --rate 5000 --connections 4",
            "bench load 'rest-*,grpc' --wire uds --workload ticker-quote",
            "bench load rest-json --target tcp://192.0.2.7:5000 --rate 2000 --duration 1min",
            "bench load grpc --find-max --slo \"p99<5ms\"",
            "bench load floor --wire memory --rate max --messages 1000000");
        what.AddTo(command);
        how.AddTo(command);
        command.Add(results);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var (options, objective) = how.Read(parsed);
            var (cells, target) = what.Read(parsed);
            var quiet = parsed.GetValue(json);
            using var recording = options.Rate is null
                ? LoadRecording.None
                : LoadRecording.Claim(parsed.GetValue(results) ?? RecordFolder.DefaultResults(), RunCommand.CommandText(parsed));
            var desk = new LoadDesk(quiet ? errors : output, quiet ? null : output, recording, options, objective);
            foreach (var cell in cells.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
            {
                await using var served = await StartAsync(cell.Lane, target, cancellationToken);
                await desk.ServeAsync(cell, served, cancellationToken);
            }

            var path = recording.Write(cancellationToken.IsCancellationRequested ? "interrupted" : desk.Incomplete);
            if (quiet)
            {
                desk.PrintJson(output);
            }
            else if (path is not null)
            {
                output.WriteLine($"The record: {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
            }

            return desk.IsAllRight && !cancellationToken.IsCancellationRequested ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<IServed> StartAsync(Lane lane, ServedAddress? target, CancellationToken cancellationToken) =>
        target is not null ? new ServedElsewhere(lane.Contender, target)
        : lane.Wire.Addressing == WireAddressing.None ? await ServedHere.StartAsync(lane, cancellationToken)
        : await ServedProcess.StartAsync(lane, cancellationToken);
}
