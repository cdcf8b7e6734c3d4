using System.CommandLine;

namespace Bench.Commands;

/// <summary>The options that select cells, the same for every verb.</summary>
internal sealed class CellOptions
{
    private readonly Option<string?> _contender = new("--contender", "-c") { Description = "Contenders: names or globs, separated by commas", HelpName = "names" };
    private readonly Option<string?> _wire = new("--wire", "-w") { Description = "Wires: names or globs, separated by commas", HelpName = "names" };
    private readonly Option<string?> _workload = new("--workload", "-l") { Description = "Workloads: names or globs, separated by commas", HelpName = "names" };

    public void AddTo(Command command)
    {
        command.Add(_contender);
        command.Add(_wire);
        command.Add(_workload);
    }

    /// <summary>What the options select.</summary>
    /// <exception cref="UsageException">A name or glob matches nothing.</exception>
    public CellSelection Read(ParseResult parsed) =>
        CellSelection.Of(parsed.GetValue(_contender), parsed.GetValue(_wire), parsed.GetValue(_workload));
}
