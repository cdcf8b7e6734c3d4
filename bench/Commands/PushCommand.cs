using System.CommandLine;
using Bench.Connections;
using Bench.Push;
using Bench.Records;
using Servers;
using Servers.Wires;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench push</c>: how late updates reach their subscribers, and what that costs.</summary>
internal static class PushCommand
{
    private const int MostSubscribers = 10_000;

    // Latencies are kept one by one: so many are half a gibibyte.
    private const double MostSamples = 64e6;

    // Above it the publisher, which shares the machine, is what is measured.
    private const double MostRate = 100_000;

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var lanes = new LaneArguments();
        var rate = new Option<double>("--rate") { Description = "Updates per second", DefaultValueFactory = static _ => 100, HelpName = "per second" };
        var subscribers = new Option<string>("--subscribers") { Description = "How many, each on a connection of its own: numbers, separated by commas", DefaultValueFactory = static _ => "1,16,256", HelpName = "counts" };
        var duration = new Option<string>("--duration") { Description = "How long each is measured, a second of warm-up left out", DefaultValueFactory = static _ => "5s", HelpName = "time" };
        var poll = new Option<string>("--poll") { Description = "How long a subscriber waits before each poll, where push is emulated: durations, separated by commas", DefaultValueFactory = static _ => "10ms,50ms,250ms,1s", HelpName = "times" };
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "push",
            "Publish updates at a rate: how late each reaches its subscribers, and how many bytes and requests that takes",
            "bench push",
            "bench push websocket-json rest-json --rate 100 --subscribers 16 --poll 50ms,1s",
            "bench push grpc --wire tcp --rate 1000 --duration 10s")
        {
            rate, subscribers, duration, poll, results,
        };
        lanes.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var console = parsed.GetValue(json) ? errors : output;
            var options = Options(parsed.GetValue(rate), parsed.GetValue(duration)!);
            var cells = Cells(
                lanes.Read(parsed, Operation.Follow, console),
                CountText.ParseList("--subscribers", parsed.GetValue(subscribers)!, 1, MostSubscribers),
                Durations.ParseList("--poll", parsed.GetValue(poll)!, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1)),
                options);
            var section = await SectionRun.StartAsync("push", RunCommand.CommandText(parsed), parsed.GetValue(results), console);
            var measured = new List<PushRecord>();
            var written = await section.RunAsync(
                cells,
                async (cell, token) =>
                {
                    var one = await PushMeasurement.RunAsync(cell, options, token);
                    measured.Add(one);
                    return $"{one.Id}: {PushTable.Words(one)}";
                },
                () => LoadSection.None with { Pushes = measured },
                cancellationToken);
            return await written.ShowAsync(output, parsed.GetValue(json), load => PushTable.Print(output, load.Pushes), static load => load.Pushes.All(IsRight));
        });
        return command;
    }

    private static PushOptions Options(double rate, string duration)
    {
        if (rate is not (> 0 and <= MostRate))
        {
            throw new UsageException($"--rate is {rate}; expected above 0 and at most {Format.Count(MostRate)} updates a second, such as 100");
        }

        return new PushOptions(rate, Durations.Parse("--duration", duration, s_shortest, s_longest));
    }

    private static List<PushCell> Cells(
        IReadOnlyList<Workloads.Lane> lanes, IReadOnlyList<int> subscribers, IReadOnlyList<TimeSpan> intervals, PushOptions options)
    {
        var most = subscribers.Max();
        if ((double)options.Updates(options.Duration) * most > MostSamples)
        {
            throw new UsageException(
                $"{Format.Count(options.Updates(options.Duration))} updates to {Format.Count(most)} subscribers are more deliveries than are kept one by one, {Format.Count(MostSamples)}; lower --rate, --duration or --subscribers");
        }

        if (lanes[0].Wire.Addressing != WireAddressing.None)
        {
            // Both ends are in this process.
            DescriptorLimit.Current().Require("--subscribers", most, ends: 2);
        }

        return [.. PushCell.Of(lanes, subscribers, intervals)];
    }

    private static bool IsRight(PushRecord record) =>
        record is { Incomplete: null, Void: null, Counts: { Errors: 0, Lost: 0, Duplicated: 0, Reordered: 0 } };
}
