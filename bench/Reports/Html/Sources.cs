using System.Text.RegularExpressions;
using Bench.Commands;

namespace Bench.Reports.Html;

/// <summary>Where the figures of a sentence come from: finds each among those that the record gives, and links it to the row that has it.</summary>
internal sealed partial class Sources
{
    private readonly ILookup<string, Source> _sources;

    public Sources(RunFindings findings) =>
        _sources = Ratios(findings).Concat(Floors(findings)).Concat(Bytes(findings)).ToLookup(static source => source.Figure);

    /// <summary>The ID of the row that has a contender's duels.</summary>
    public static string Duels(Comparison comparison, string contender) => $"duels/{comparison.Workload}/{comparison.Wire}/{contender}";

    /// <summary>A sentence whose figures are links.</summary>
    public HtmlProse Linked(string sentence)
    {
        var spans = new List<HtmlSpan>();
        var at = 0;
        foreach (Match figure in Figure().Matches(sentence))
        {
            // Of several that read the same, the one that most of the sentence is about.
            if (_sources[figure.Value].MaxBy(source => source.Names.Count(name => sentence.Contains(name, StringComparison.Ordinal))) is { } found)
            {
                spans.Add(new HtmlSpan(sentence[at..figure.Index]));
                spans.Add(new HtmlSpan(figure.Value, found.Id));
                at = figure.Index + figure.Length;
            }
        }

        spans.Add(new HtmlSpan(sentence[at..]));
        return new HtmlProse([.. spans.Where(static span => span.Text.Length > 0)]);
    }

    private static IEnumerable<Source> Ratios(RunFindings findings) =>
        from comparison in findings.Comparisons
        from pair in comparison.EachTwo
        where pair.Ratio is not null
        select new Source(
            Format.Multiple(pair.Ratio!),
            Duels(comparison, pair.Contender),
            [$"{comparison.Workload} ", comparison.Wire, pair.Contender, pair.Other]);

    private static IEnumerable<Source> Floors(RunFindings findings) =>
        from comparison in findings.Comparisons
        from standing in comparison.Standings
        let cell = findings.Cell(comparison.Workload, standing.Contender, comparison.Wire)
        where cell is not null && standing.TimesFloor is not null
        select new Source(Format.Multiple(standing.TimesFloor!), cell.Id, [$"{comparison.Workload} ", comparison.Wire, standing.Contender]);

    private static IEnumerable<Source> Bytes(RunFindings findings) =>
        from cell in findings.Cells
        where cell.Wired is not null
        select new Source($"{Format.Count(cell.Wired!.Total)} B", cell.Id, [$"{cell.Workload} ", cell.Wire, cell.Contender]);

    private sealed record Source(string Figure, string Id, string[] Names);

    // A ratio with its interval, or bytes.
    [GeneratedRegex(@"\d[\d.,]* \[[^\]]*\]|\d[\d,]* B\b")]
    private static partial Regex Figure();
}
