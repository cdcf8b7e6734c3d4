using Spectre.Console;

namespace Bench.Commands;

/// <summary>What GitHub Actions shows of a check: a summary on the run's page, and an annotation for each regression.</summary>
/// <param name="output">Annotations are lines of the log.</param>
/// <param name="summaryFile">Where the summary goes; null outside GitHub Actions.</param>
/// <param name="annotates">Whether a log is read for annotations.</param>
internal sealed class GitHubReport(IAnsiConsole output, string? summaryFile, bool annotates)
{
    /// <summary>As the environment says: <c>GITHUB_STEP_SUMMARY</c> and <c>GITHUB_ACTIONS</c>.</summary>
    public static GitHubReport Here(IAnsiConsole output) => new(
        output,
        Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file ? file : null,
        Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true");

    /// <summary>Adds a table to the summary.</summary>
    public void Summarise(string heading, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, string conclusion)
    {
        if (summaryFile is null)
        {
            return;
        }

        var lines = rows.Select(Row).ToList();
        string[] table = lines.Count == 0 ? [] : [Row(columns), Row([.. columns.Select(static _ => "---")]), .. lines, ""];
        File.AppendAllLines(summaryFile, [$"### {heading}", "", .. table, conclusion, ""]);
    }

    /// <summary>Marks a regression.</summary>
    public void Annotate(string title, string message)
    {
        if (annotates)
        {
            output.Profile.Out.Writer.WriteLine($"::error title={Escape(title).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal)}::{Escape(message)}");
        }
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
