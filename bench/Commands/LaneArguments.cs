using System.CommandLine;
using Bench.Workloads;
using Servers;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Contenders as arguments and one wire as an option: what verbs take that need no workload.</summary>
internal sealed class LaneArguments
{
    private readonly Argument<string[]> _contenders = new("contender")
    {
        Description = $"Contenders: names or globs (default: {string.Join(", ", Defaults)})",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _wire = new("--wire", "-w") { Description = "Which wire: memory, tcp or uds", DefaultValueFactory = static _ => "memory", HelpName = "name" };

    // One of each kind of protocol: the others differ from these in how they encode.
    private static string[] Defaults => ["rest-json", "websocket-json", "grpc", "floor"];

    public void AddTo(Command command)
    {
        command.Add(_contenders);
        command.Add(_wire);
    }

    /// <summary>The lanes that can do what is needed; of those that can't, it is said why.</summary>
    /// <exception cref="UsageException">There is no such contender or wire, or none of them can.</exception>
    public IReadOnlyList<Lane> Read(ParseResult parsed, Operation needed, IAnsiConsole console)
    {
        var named = parsed.GetValue(_contenders) is { Length: > 0 } contenders ? contenders : Defaults;
        var wire = parsed.GetValue(_wire)!;
        var lanes = CellSelection.Of(string.Join(',', named), wire, null).From(CellCatalog.All).Select(static cell => cell.Lane).Distinct().ToList();
        if (lanes.Select(static lane => lane.Wire).Distinct().Count() > 1)
        {
            throw new UsageException($"--wire '{wire}' names several; name one, such as memory");
        }

        if (!lanes[0].Wire.CarriesBytes)
        {
            throw new UsageException($"over {wire} there are no connections and no bytes; name memory, tcp or uds");
        }

        var reasons = lanes.ToDictionary(static lane => lane, lane => lane.WhyUnavailable ?? lane.Contender.Capabilities.WhyMissing(needed));
        foreach (var (lane, reason) in reasons.Where(static lane => lane.Value is not null))
        {
            console.WriteLine($"{lane.Id} is left out: {reason}");
        }

        return reasons.Any(static lane => lane.Value is null)
            ? [.. lanes.Where(lane => reasons[lane] is null)]
            : throw new UsageException($"none of {string.Join(", ", lanes)} can be had here: {string.Join("; ", reasons.Values.Distinct())}");
    }
}
