using System.CommandLine;
using Bench.Connections;
using Bench.Doctor;
using Bench.Records;
using Bench.Workloads;
using Servers;
using Servers.Wires;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench connections</c>: what idle connections cost.</summary>
internal static class ConnectionsCommand
{
    private const int MostConnections = 10_000_000;

    // What a server lets one client have open over one connection.
    private const int MostPerConnection = 256;

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var lanes = new LaneArguments();
        var count = new Option<string>("--count") { Description = "How many: numbers, separated by commas", DefaultValueFactory = static _ => "1000,10000,100000", HelpName = "counts" };
        var perConnection = new Option<int>("--per-connection") { Description = "How many subscriptions share a connection", DefaultValueFactory = static _ => 1, HelpName = "count" };
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "connections",
            "Open idle connections by the thousand: time to open, memory of each, and how long one broadcast takes to reach all",
            "bench connections",
            "bench connections websocket-protobuf --count 1000000",
            "bench connections grpc --count 10000 --per-connection 100",
            "bench connections websocket-json floor --wire tcp --count 10000")
        {
            count, perConnection, results,
        };
        lanes.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var console = parsed.GetValue(json) ? errors : output;
            var cells = Cells(
                lanes.Read(parsed, Operation.Follow, console),
                CountText.ParseList("--count", parsed.GetValue(count)!, 1, MostConnections),
                PerConnection(parsed.GetValue(perConnection)),
                console);
            var section = await SectionRun.StartAsync("connections", RunCommand.CommandText(parsed), parsed.GetValue(results), console);
            var measured = new List<ConnectionsRecord>();
            var run = new ConnectionsRun(
                MemoryHeadroom.Current(),
                (cell, opened) => console.WriteLine($"  {cell.Lane.Id}: {Format.Count(opened)} of {Format.Count(cell.Count)} open"));
            var written = await section.RunAsync(
                cells,
                async (cell, token) =>
                {
                    var one = await run.RunAsync(cell, token);
                    measured.Add(one);
                    return $"{one.Id}: {ConnectionsTable.Words(one)}";
                },
                () => LoadSection.None with { Connections = measured },
                cancellationToken);
            return await written.ShowAsync(
                output, parsed.GetValue(json), load => ConnectionsTable.Print(output, load.Connections), static load => load.Connections.All(static one => one.Incomplete is null));
        });
        return command;
    }

    private static int PerConnection(int asked) => asked is >= 1 and <= MostPerConnection
        ? asked
        : throw new UsageException($"--per-connection is {asked}; expected 1 to {MostPerConnection}");

    private static List<ConnectionsCell> Cells(IReadOnlyList<Lane> lanes, IReadOnlyList<int> counts, int perConnection, IAnsiConsole console)
    {
        var cells = (from lane in lanes from count in counts select new ConnectionsCell(lane, count, perConnection)).ToList();
        if (perConnection > 1)
        {
            foreach (var lane in cells.Where(static cell => cell.Polls).Select(static cell => cell.Lane).Distinct())
            {
                console.WriteLine($"{lane.Id} is left out: it polls, and has no subscription that could share a connection");
            }

            cells.RemoveAll(static cell => cell.Polls);
        }

        if (cells.Count == 0)
        {
            throw new UsageException("none of them has subscriptions that could share a connection; leave out --per-connection, or name others, such as grpc");
        }

        var most = counts.Max() / perConnection;
        if (lanes[0].Wire.Addressing != WireAddressing.None)
        {
            // The server is a process of its own, under the same limit.
            DescriptorLimit.Current().Require("--count", most, ends: 1);
        }

        if (lanes[0].Wire.Addressing == WireAddressing.Port)
        {
            PortRange.Read(new SystemFiles()).Require("--count", most);
        }

        return cells;
    }
}
