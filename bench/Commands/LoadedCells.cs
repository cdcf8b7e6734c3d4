using System.CommandLine;
using Bench.Serving;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary>The arguments that say what a load is sent to.</summary>
internal sealed class LoadedCells
{
    private readonly Argument<string> _contenders = new("contender") { Description = "Which contenders, one after the other: names or globs, separated by commas" };
    private readonly Option<string> _wire = new("--wire", "-w")
    {
        Description = "Which wire; on tcp, uds and the like the server runs in a child process, on memory in this one",
        DefaultValueFactory = static _ => "tcp",
        HelpName = "name",
    };

    private readonly Option<string> _workload = new("--workload", "-l") { Description = "Which workload", DefaultValueFactory = static _ => "chat-send", HelpName = "name" };
    private readonly Option<string?> _target = new("--target") { Description = "A server that runs already, as 'bench serve' prints it", HelpName = "address" };

    public void AddTo(Command command)
    {
        command.Add(_contenders);
        command.Add(_wire);
        command.Add(_workload);
        command.Add(_target);
    }

    /// <returns>The cells, and where the server is, if one runs already.</returns>
    /// <exception cref="UsageException">There are no such cells, or none that can be loaded.</exception>
    public (IReadOnlyList<Cell> Cells, ServedAddress? Target) Read(ParseResult parsed)
    {
        var target = parsed.GetValue(_target) is { } text ? ServedAddress.Parse(text) : null;
        if (target is not null && parsed.GetResult(_wire) is { Implicit: false })
        {
            throw new UsageException("--target says the wire already; leave out --wire");
        }

        var contenders = parsed.GetValue(_contenders)!;
        var cells = CellSelection.Of(contenders, target?.Wire.Name ?? parsed.GetValue(_wire), parsed.GetValue(_workload)).From(CellCatalog.All).ToList();
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

        if (cells[0].Workload.ConnectsAnew)
        {
            throw new UsageException($"{cells[0].Workload.Name} opens a connection for each exchange, and a load keeps its own; load {cells[0].Workload.VariantOf}, or time it with 'bench duel' or 'bench run'");
        }

        if (cells[0].Workload.MovesFeed)
        {
            throw new UsageException($"{cells[0].Workload.Name} moves the feed behind the server, which a load does not reach; load {cells[0].Workload.VariantOf} instead");
        }

        Preconditions.CheckAny(cells);
        return ([.. cells.Where(static cell => cell.WhyUnavailable is null)], target);
    }
}
