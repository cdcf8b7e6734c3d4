using System.Text.Json.Serialization.Metadata;
using Bench.Exports;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Where the results of a check go: to tables or JSON, to GitHub Actions, and to a dashboard's file.</summary>
/// <param name="output">For results.</param>
/// <param name="errors">For everything else.</param>
/// <param name="json">Whether one JSON document is all that may be printed.</param>
/// <param name="export">Writes the figures for dashboards.</param>
internal sealed class CheckResults(IAnsiConsole output, IAnsiConsole errors, bool json, Action<IReadOnlyList<ExportedFigure>> export)
{
    /// <summary>GitHub Actions reads annotations from either stream, and a JSON document must stay one.</summary>
    public GitHubReport GitHub { get; } = GitHubReport.Here(json ? errors : output);

    /// <summary>Writes what dashboards want, then prints.</summary>
    public void Write<T>(T document, Func<JsonOutput, JsonTypeInfo<T>> type, IReadOnlyList<ExportedFigure> figures, Action<IAnsiConsole> print)
    {
        export(figures);
        if (json)
        {
            JsonOutput.Print(output, document, type);
        }
        else
        {
            print(output);
        }
    }
}
