using System.IO.Enumeration;
using Bench.Workloads;
using Servers;
using Servers.Connections;
using Servers.Wires;

namespace Bench.Commands;

/// <summary>Which cells are asked for. An axis that is not named takes all of it, or what the profile says.</summary>
internal sealed class CellSelection
{
    // By the name that each has without settings.
    private readonly ILookup<string, IContender>? _contenders;
    private readonly IReadOnlySet<string>? _wires;
    private readonly IReadOnlySet<string>? _workloads;

    private CellSelection(IEnumerable<IContender>? contenders, IReadOnlySet<string>? wires, IReadOnlySet<string>? workloads)
    {
        _contenders = contenders?.ToLookup(static contender => ConnectionSettings.Bare(contender.Name));
        _wires = wires;
        _workloads = workloads;
    }

    /// <summary>True where no axis was named.</summary>
    public bool IsEverything => _contenders is null && _wires is null && _workloads is null;

    /// <summary>Reads lists of names and globs.</summary>
    /// <exception cref="UsageException">A name or glob matches nothing.</exception>
    public static CellSelection Of(string? contenders, string? wires, string? workloads) => new(
        MatchContenders(contenders),
        GlobList.Match("wire", wires, [.. WireCatalog.All.Select(static wire => wire.Name)]),
        GlobList.Match("workload", workloads, [.. WorkloadCatalog.All.Select(static workload => workload.Name)]));

    /// <summary>The cells selected, those that can't be had here included.</summary>
    public IEnumerable<Cell> From(IEnumerable<Cell> cells) => cells
        .Where(cell => (_wires?.Contains(cell.Lane.Wire.Name) ?? true) && (_workloads?.Contains(cell.Workload.Name) ?? true))
        .SelectMany(cell => _contenders is null ? [cell] : Selected(cell, _contenders));

    /// <summary>The cells selected; on an axis that was not named, only what the profile has.</summary>
    public IEnumerable<Cell> From(IEnumerable<Cell> cells, IReadOnlyCollection<Cell> profile)
    {
        if (IsEverything)
        {
            return profile;
        }

        var contenders = _contenders?.SelectMany(static named => named) ?? profile.Select(static cell => cell.Lane.Contender).Distinct();
        var wires = _wires ?? new HashSet<string> { MainWire };
        var workloads = _workloads ?? profile.Select(static cell => cell.Workload.Name).ToHashSet();
        return new CellSelection(contenders, wires, workloads).From(cells);
    }

    // The quietest wire that carries all of a protocol: what a comparison is read from unless another is named.
    private const string MainWire = "memory";

    private static IEnumerable<Cell> Selected(Cell cell, ILookup<string, IContender> contenders)
    {
        var name = cell.Lane.Contender.Name;
        var bare = ConnectionSettings.Bare(name);
        return from contender in contenders[bare]
               where contender.Name == name || name == bare
               select contender.Name == name ? cell : cell.With(contender);
    }

    // Settings stand behind a name or a glob, and then hold for all that it matches.
    private static IReadOnlyList<IContender>? MatchContenders(string? list)
    {
        string[] known = [.. Contenders.All.Select(static contender => contender.Name)];
        var bare = list is null ? null : GlobList.Match("contender", string.Join(',', list.Split(',', GlobList.Separately).Select(ConnectionSettings.Bare)), known);
        return bare is null ? null : [.. list!.Split(',', GlobList.Separately).SelectMany(Configured).DistinctBy(static contender => contender.Name)];

        IEnumerable<IContender> Configured(string typed)
        {
            var pattern = ConnectionSettings.Bare(typed);
            foreach (var name in known.Where(name => FileSystemName.MatchesSimpleExpression(pattern, name)))
            {
                yield return LaneName.Contender(name + typed[pattern.Length..])!;
            }
        }
    }
}
