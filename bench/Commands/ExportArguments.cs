using System.CommandLine;
using Bench.Exports;
using Bench.Records;

namespace Bench.Commands;

/// <summary>The option <c>--export form=file</c>, the same for every verb that has figures for a dashboard.</summary>
internal sealed class ExportArguments
{
    private readonly Option<string[]> _export = new("--export")
    {
        Description = $"Also write the figures for a dashboard: {string.Join(" or ", Exporters.All.Select(static exporter => $"{exporter.Name}=<file>"))}",
        HelpName = "form=file",
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command) => command.Add(_export);

    /// <summary>What was asked for, to be called with the figures once there are any.</summary>
    /// <exception cref="UsageException">There is no such form, or no folder for the file.</exception>
    public Action<IReadOnlyList<ExportedFigure>> Read(ParseResult parsed)
    {
        var exports = (parsed.GetValue(_export) ?? []).Select(Parse).ToList();
        return figures =>
        {
            foreach (var (exporter, file) in exports)
            {
                WholeFile.Write(file, exporter.Write(figures));
            }
        };
    }

    // Before anything is measured, so that a slip of the pen does not cost minutes.
    private static (IExporter Exporter, string File) Parse(string text)
    {
        if (text.Split('=', 2) is not [var name, { Length: > 0 } file])
        {
            throw new UsageException($"--export is '{text}'; expected a form and a file, such as {Exporters.All[0].Name}=figures.json");
        }

        var exporter = Exporters.All.FirstOrDefault(exporter => exporter.Name == name)
            ?? throw new UsageException($"--export knows no form '{name}'; it knows {string.Join(", ", Exporters.All.Select(static exporter => exporter.Name))}");
        return Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))
            ? (exporter, file)
            : throw new UsageException($"--export names {file}, whose folder is not there; make it first, or name another");
    }
}
