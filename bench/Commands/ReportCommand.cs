using System.CommandLine;
using System.Text;
using Bench.Records;
using Bench.Reports;
using Bench.Reports.Charts;
using Bench.Reports.Html;
using Bench.Reports.Markdown;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench report</c>: a record as Markdown or as a page. It reads, and runs nothing.</summary>
internal static class ReportCommand
{
    // Where the page goes that is given no name: into the record's folder, beside the record.
    private const string PageName = "report.html";

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var path = new Argument<string>("record") { Description = "A record.json, or the folder that has it" };
        var splice = new Option<string?>("--splice") { Description = $"Replace what is between {Splice.Begin} and {Splice.End} in this file", HelpName = "file" };
        var file = new Option<string?>("--out", "-o") { Description = "Write to this file instead of to the terminal", HelpName = "file" };
        var html = new Option<string?>("--html")
        {
            Description = $"Write one HTML page with charts, to this file or to {PageName} beside the record",
            HelpName = "file",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "report",
            "Make Markdown or a page from a record: findings in words, then charts and tables",
            "bench report results/2026-01-31-some-machine-2c",
            "bench report results/2026-01-31-some-machine-2c --out report.md",
            "bench report results/2026-01-31-some-machine-2c --html",
            "bench report results/2026-01-31-some-machine-2c --splice README.md")
        {
            path, splice, file, html, json,
        };
        command.Runs(errors, async (parsed, _) =>
        {
            var (given, target, document) = (parsed.GetValue(path)!, parsed.GetValue(file), parsed.GetValue(splice));
            if (document is not null && (target is not null || parsed.GetValue(json)))
            {
                throw new UsageException("--splice writes a section into a file, and goes with neither --out nor --json; name one of them");
            }

            var page = parsed.GetResult(html) is null ? null : parsed.GetValue(html) ?? PageOf(given);
            if (page is not null && (document is not null || target is not null || parsed.GetValue(json)))
            {
                throw new UsageException("--html writes a page, and goes with none of --splice, --out and --json; name one of them");
            }

            RequireOther(given, page ?? target ?? document);
            var record = RecordFile.Read(given);
            var findings = RunFindings.Of(record);
            if (page is not null)
            {
                WholeFile.Write(page, Encoding.UTF8.GetBytes(await HtmlReport.OfAsync(record, findings)));
                await output.Profile.Out.Writer.WriteLineAsync($"{page} written: open it in a browser.");
                return ExitCode.Ok;
            }

            if (document is not null)
            {
                var charts = ChartFile.Of(record, findings);
                var spliced = Spliced(document, MarkdownSection.Of(record, findings, CommandText(given, document), charts));
                ChartFile.WriteAll(charts, document);
                WholeFile.Write(document, spliced);
                return ExitCode.Ok;
            }

            var text = parsed.GetValue(json)
                ? JsonOutput.Text(findings, static context => context.RunFindings) + "\n"
                : MarkdownReport.Of(record, findings);
            if (target is not null)
            {
                WholeFile.Write(target, Encoding.UTF8.GetBytes(text));
            }
            else
            {
                await output.Profile.Out.Writer.WriteAsync(text);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static string PageOf(string record) => Path.Combine(Path.GetDirectoryName(RecordFile.PathOf(record)) ?? "", PageName);

    // Records are never written over.
    private static void RequireOther(string record, string? target)
    {
        if (target is not null && Path.GetFullPath(target) == Path.GetFullPath(RecordFile.PathOf(record)))
        {
            throw new UsageException($"{target} is the record itself, which is never written over; name another file");
        }
    }

    private static byte[] Spliced(string document, string section)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(document);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{document} can't be read: {failure.Message} Name a file that has '{Splice.Begin}' and '{Splice.End}'.");
        }

        return Splice.Into(bytes, section, document);
    }

    private static string CommandText(string record, string document) =>
        $"dotnet run -c Release --project bench -- report {RecordPaths.FromHere(record)} --splice {RecordPaths.FromHere(document)}";
}
