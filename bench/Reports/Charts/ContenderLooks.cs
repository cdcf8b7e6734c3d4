using Servers;

namespace Bench.Reports.Charts;

/// <summary>Gives every contender the same look in every chart of every report.</summary>
internal sealed class ContenderLooks
{
    private readonly List<string> _names;

    /// <param name="others">Contenders that a record has, and that may be none of the suite any more.</param>
    public ContenderLooks(IEnumerable<string> others) =>
        _names = [.. Contenders.All.Select(static contender => contender.Name).Concat(others).Distinct().Where(static name => name != CellName.Floor)];

    public SeriesLook this[string contender] =>
        contender == CellName.Floor ? SeriesLook.Floor : SeriesLook.Of(Math.Max(0, _names.IndexOf(contender)));

    public static ContenderLooks Of(RunFindings findings) => new(findings.Cells.Select(static cell => cell.Contender));
}
