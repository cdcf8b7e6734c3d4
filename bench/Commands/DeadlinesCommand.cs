using System.CommandLine;
using Bench.Deadlines;
using Bench.Records;
using Servers;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench deadlines</c>: how late a deadline fires, and what is lost by it.</summary>
internal static class DeadlinesCommand
{
    private const int MostCalls = 100_000;

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var lanes = new LaneArguments();
        var deadline = new Option<string>("--deadline") { Description = "How long a call may take", DefaultValueFactory = static _ => "20ms", HelpName = "time" };
        var calls = new Option<int>("--calls") { Description = "How many calls are given up", DefaultValueFactory = static _ => 200, HelpName = "count" };
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "deadlines",
            "Hold answers back until calls are given up: how long after its deadline each caller goes on, and whether its connection is lost",
            "bench deadlines",
            "bench deadlines '*' --wire tcp",
            "bench deadlines grpc rest-json --deadline 100ms --calls 1000")
        {
            deadline, calls, results,
        };
        lanes.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var console = parsed.GetValue(json) ? errors : output;
            var options = Options(parsed.GetValue(deadline)!, parsed.GetValue(calls));
            var chosen = lanes.Read(parsed, Operation.Send, console);
            var section = await SectionRun.StartAsync("deadlines", RunCommand.CommandText(parsed), parsed.GetValue(results), console);
            var measured = new List<DeadlineRecord>();
            var written = await section.RunAsync(
                chosen,
                async (lane, token) =>
                {
                    var one = await DeadlineRun.RunAsync(lane, options, token);
                    measured.Add(one);
                    return $"{one.Id}: {DeadlineTable.Words(one)}";
                },
                () => LoadSection.None with { Deadlines = measured.Count == 0 ? null : measured },
                cancellationToken);
            return await written.ShowAsync(
                output, parsed.GetValue(json), load => DeadlineTable.Print(output, load.GivenUp), static load => load.GivenUp.All(static one => one.Incomplete is null));
        });
        return command;
    }

    private static DeadlineOptions Options(string deadline, int calls) => calls is >= 1 and <= MostCalls
        ? new DeadlineOptions(Durations.Parse("--deadline", deadline, s_shortest, s_longest), calls)
        : throw new UsageException($"--calls is {calls}; expected 1 to {Format.Count(MostCalls)}");
}
