using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Commands;
using Bench.Decisions;
using Bench.Records;
using Bench.Reports;
using Bench.Tests.Claims;
using Bench.Tests.Reports.Markdown;
using Markdig.Extensions.Tables;
using MathNet.Numerics.Statistics;

namespace Bench.Tests.Decisions;

public partial class DecisionMarkdownTests
{
    private static readonly RunRecord s_real = RecordFile.Read(Path.Combine(Checkout.Root, "results", "2026-11-21-amd-epyc-2c"));

    public static TheoryData<string> Names => [.. UseCases.All.Select(static useCase => useCase.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_of_evidence_is_in_the_record_that_it_names(string name)
    {
        var decision = Written(name, out var text);
        var rows = Rows(text);

        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            var (id, contender) = (row[0], row[1].Replace(" ○", "", StringComparison.Ordinal));
            var cell = s_real.Cells.Single(cell => cell.Id == id);
            cell.Contender.ShouldBe(contender);
            row[2].ShouldBe(contender == decision.Chosen ? "1" : Times(id, decision.Chosen));
            row[3].ShouldBe(Format.Time(cell.Launches(Metric.Time).Select(static launch => launch.Mean()).Median()));
            row[4].ShouldBe(Figure(cell, Metric.WireUp));
            row[5].ShouldBe(Figure(cell, Metric.WireDown));
            row[6].ShouldBe(Figure(cell, Metric.Allocated));
            row[7].ShouldBe("record-1");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reason_by_which_an_option_goes_is_in_the_record(string name)
    {
        Written(name, out var text);

        foreach (Match slower in Slower().Matches(text))
        {
            slower.Groups["ratio"].Value.ShouldBe(Times(slower.Groups["id"].Value, slower.Groups["best"].Value));
        }

        foreach (Match larger in Larger().Matches(text))
        {
            var cell = s_real.Cells.Single(cell => cell.Id == larger.Groups["id"].Value);
            var best = s_real.Cells.Single(other => other.Id == $"{cell.Workload}/{larger.Groups["best"].Value}/{cell.Wire}");
            larger.Groups["bytes"].Value.ShouldBe(Total(cell));
            larger.Groups["least"].Value.ShouldBe(Total(best));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_other_number_is_in_a_decision(string name)
    {
        Written(name, out var text);
        var left = Slower().Replace(Larger().Replace(text, ""), "");
        left = string.Join('\n', left.Split('\n').Where(static line => !line.StartsWith("| ", StringComparison.Ordinal) || !line.Contains("| record-1 |", StringComparison.Ordinal)));
        foreach (var known in s_real.Cells.SelectMany(static cell => (string[])[cell.Id, cell.Contender, cell.Workload])
            .Concat(s_real.Findings.Select(static finding => finding.Says.TrimEnd('.')))
            .Concat(UseCases.All.SelectMany(static useCase => CriteriaFor.AllWorkloads(useCase.Answers)))
            .Concat(Facts.All.SelectMany(static fact => (string[])[fact.Address, fact.Source, fact.Says]))
            .Append("HTTP/2").Append("record-1").Append(s_real.Command)
            .OrderByDescending(static known => known.Length))
        {
            left = left.Replace(known, "", StringComparison.Ordinal);
        }

        // The threshold of the criteria, the day and the minute of the record, and what the ratio of the chosen is.
        Number().Matches(left.Replace("2026-11-21 09:03", "", StringComparison.Ordinal).Replace("2026-11-21", "", StringComparison.Ordinal)
            .Replace("10.0 %", "", StringComparison.Ordinal).Replace("50.0 %", "", StringComparison.Ordinal).Replace("below 1 is faster", "", StringComparison.Ordinal))
            .Select(static match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_is_whole_and_every_source_is_a_link()
    {
        Written("chat", out var text);
        var document = Rendered.Parse(text);

        document.OfType<Table>().SelectMany(static table => table.Cast<TableRow>().Select(row => (row.Count, table.ColumnDefinitions.Count))).ShouldAllBe(static row => row.Item1 == row.Item2);
        document.OfType<Table>().Count().ShouldBe(3);
        text.ShouldContain("[RFC 6455, subprotocols]: https://www.rfc-editor.org/rfc/rfc6455#section-1.9");
    }

    [Fact]
    public void It_is_written_as_ever()
    {
        var useCase = Asked.Named("internal-calls");

        Text(Asked.Decide(useCase, Asked.Record(useCase, ("rest-json", 1000), ("websocket-json", 800), ("grpc", 2000)))).ShouldMatchSnapshot();
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        Written("trading-prices", out var one);
        Written("trading-prices", out var other);

        one.ShouldBe(other);
    }

    [Fact]
    public void It_has_the_parts_that_a_decision_record_has()
    {
        Written("chat", out var text);

        text.Split('\n').Where(static line => line.StartsWith('#')).Select(static line => line.TrimStart('#', ' ')).ShouldBe(
        [
            "Chat in a browser: websocket-json", "Context and problem statement", "Decision drivers", "Considered options", "Decision outcome",
            "Consequences", "What would flip it", "Confirmation", "Evidence", "What no stopwatch shows", "What was not measured", "More information",
        ]);
    }

    private static Decision Written(string name, out string text)
    {
        var decision = Decider.Decide(Asked.Named(name), Given.Evidence(s_real));
        text = Text(decision);
        return decision;
    }

    private static string Text(Decision decision) => DecisionMarkdown.Of(decision, "bench decide");

    private static List<string[]> Rows(string text) =>
    [
        .. text.Split('\n').Where(static line => line.EndsWith("| record-1 |", StringComparison.Ordinal))
            .Select(static line => line.Trim('|', ' ').Split(" | ").ToArray()),
    ];

    // From the raw rounds: how many times as long a cell takes as another contender's on the same workload and wire.
    private static string Times(string id, string reference)
    {
        var parts = id.Split('/');
        var other = $"{parts[0]}/{reference}/{parts[2]}";
        var tournament = s_real.Tournaments.Single(tournament =>
            tournament.Purpose == TournamentPurpose.Comparison && tournament.Contestants.Contains(id) && tournament.Contestants.Contains(other));
        var (place, against) = (tournament.Contestants.ToList().IndexOf(id), tournament.Contestants.ToList().IndexOf(other));
        return Estimate.Of(tournament.Result.Between(place, against)) is { } ratio ? Format.Multiple(ratio) : "undecided";
    }

    private static string Figure(CellRecord cell, Metric metric) => cell.Samples(metric) is [var only] ? only.ToString("N0", CultureInfo.InvariantCulture) : "–";

    private static string Total(CellRecord cell) => (cell.Samples(Metric.WireUp)[0] + cell.Samples(Metric.WireDown)[0]).ToString("N0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"takes (?<ratio>[\d.]+ \[[\d.]+, [\d.]+\]) times as long as (?<best>[\w-]+) \((?<id>[\w/-]+)\)")]
    private static partial Regex Slower();

    [GeneratedRegex(@"moves (?<bytes>[\d,]+) B where (?<best>[\w-]+) moves (?<least>[\d,]+) B \((?<id>[\w/-]+)\)")]
    private static partial Regex Larger();

    [GeneratedRegex(@"\d[\d.,]*")]
    private static partial Regex Number();
}
