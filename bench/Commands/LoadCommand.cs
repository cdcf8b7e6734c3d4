using System.CommandLine;
using Bench.Load;
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
        var contenders = new Argument<string>("contender") { Description = "Which contenders, one after the other: names or globs, separated by commas" };
        var wire = new Option<string>("--wire", "-w") { Description = "Which wire", DefaultValueFactory = static _ => "tcp", HelpName = "name" };
        var workload = new Option<string>("--workload", "-l") { Description = "Which workload", DefaultValueFactory = static _ => "chat-send", HelpName = "name" };
        var target = new Option<string?>("--target")
        {
            Description = "A server that runs already, as 'bench serve' prints it (default: one in a child process; on memory, in this one)",
            HelpName = "address",
        };
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var sending = new LoadArguments();
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "load",
            "Send at a given rate, whether or not answers come, and tell how late they come",
            "bench load grpc --rate 5000 --connections 4",
            "bench load 'rest-*,grpc' --wire uds --workload ticker-quote",
            "bench load rest-json --target tcp://192.0.2.7:5000 --rate 2000 --duration 1min",
            "bench load floor --wire memory --rate max --messages 1000000")
        {
            contenders, wire, workload, target, results,
        };
        sending.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var options = sending.Read(parsed);
            var address = parsed.GetValue(target) is { } text ? ServedAddress.Parse(text) : null;
            var cells = Cells(parsed.GetValue(contenders)!, address?.Wire.Name ?? parsed.GetValue(wire)!, parsed.GetValue(workload)!, address);
            var quiet = parsed.GetValue(json);
            var desk = new LoadDesk(quiet ? errors : output, quiet ? null : output);
            using var recording = options.Rate is null
                ? LoadRecording.None
                : LoadRecording.Claim(parsed.GetValue(results) ?? RecordFolder.DefaultResults(), RunCommand.CommandText(parsed));
            var isFlawless = true;
            var isVoid = false;
            var done = new List<LoadRecord>();
            foreach (var cell in cells)
            {
                await using var served = await StartAsync(cell.Lane, address, cancellationToken);
                var outcome = await desk.WatchAsync(cell, options, watcher => new LoadRun(served, cell.Workload, options).RunAsync(watcher, cancellationToken));
                done.Add(recording.Add(outcome));
                desk.Show(outcome, options);
                isFlawless &= outcome.IsFlawless;
                isVoid |= outcome.Record.Void is not null;
                if (cancellationToken.IsCancellationRequested)
                {
                    break;
                }
            }

            var path = recording.Write(cancellationToken.IsCancellationRequested ? "interrupted" : done.FirstOrDefault(static load => load.Incomplete is not null)?.Incomplete);
            if (quiet)
            {
                JsonOutput.Print(output, done, static context => context.IReadOnlyListLoadRecord);
            }
            else if (path is not null)
            {
                output.WriteLine($"The record: {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
            }

            return isFlawless && !isVoid ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<IServed> StartAsync(Lane lane, ServedAddress? target, CancellationToken cancellationToken) =>
        target is not null ? new ServedElsewhere(lane.Contender, target)
        : lane.Wire.Addressing == WireAddressing.None ? await ServedHere.StartAsync(lane, cancellationToken)
        : await ServedProcess.StartAsync(lane, cancellationToken);

    private static List<Cell> Cells(string contenders, string wire, string workload, ServedAddress? target)
    {
        var cells = CellSelection.Of(contenders, wire, workload).From(CellCatalog.All).ToList();
        if (cells.Select(static cell => (cell.Lane.Wire, cell.Workload)).Distinct().Count() > 1)
        {
            throw new UsageException("a load is of one workload on one wire; name one of each, such as --workload chat-send --wire tcp");
        }

        if (target is not null && cells.Count > 1)
        {
            throw new UsageException($"{target} serves one contender, and '{contenders}' names {cells.Count}; name the one that it was started with");
        }

        if (cells[0].Workload.Shape == Shape.FanOut)
        {
            throw new UsageException($"{cells[0].Workload.Name} is of push, which has no answers to wait for; load a workload of requests, such as chat-send, chat-converse or ticker-quote");
        }

        Preconditions.CheckAny(cells);
        return [.. cells.Where(static cell => cell.WhyUnavailable is null)];
    }
}
