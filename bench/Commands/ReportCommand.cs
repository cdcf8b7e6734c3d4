using System.CommandLine;
using System.Text;
using Bench.Records;
using Bench.Reports;
using Bench.Reports.Markdown;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench report</c>: a record as Markdown. It reads, and runs nothing.</summary>
internal static class ReportCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var path = new Argument<string>("record") { Description = "A record.json, or the folder that has it" };
        var splice = new Option<string?>("--splice") { Description = $"Replace what is between {Splice.Begin} and {Splice.End} in this file", HelpName = "file" };
        var file = new Option<string?>("--out", "-o") { Description = "Write to this file instead of to the terminal", HelpName = "file" };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "report",
            "Make Markdown from a record: findings in words, then tables",
            "bench report results/2026-01-31-some-machine-2c",
            "bench report results/2026-01-31-some-machine-2c --out report.md",
            "bench report results/2026-01-31-some-machine-2c --splice README.md")
        {
            path, splice, file, json,
        };
        command.Runs(errors, async (parsed, _) =>
        {
            var (given, target, document) = (parsed.GetValue(path)!, parsed.GetValue(file), parsed.GetValue(splice));
            if (document is not null && (target is not null || parsed.GetValue(json)))
            {
                throw new UsageException("--splice writes a section into a file, and goes with neither --out nor --json; name one of them");
            }

            RequireOther(given, target ?? document);
            var record = RecordFile.Read(given);
            var findings = RunFindings.Of(record);
            if (document is not null)
            {
                WholeFile.Write(document, Spliced(document, MarkdownSection.Of(record, findings, CommandText(given, document))));
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
