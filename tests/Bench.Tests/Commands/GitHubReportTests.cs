using Bench.Commands;
using Spectre.Console;

namespace Bench.Tests.Commands;

public sealed class GitHubReportTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly StringWriter _log = new();

    public void Dispose()
    {
        File.Delete(_file);
        _log.Dispose();
    }

    [Fact]
    public void A_summary_is_added_to_what_is_there()
    {
        File.WriteAllText(_file, "before\n");
        Report(_file, annotates: true).Summarise("Gate", ["Cell", "Verdict"], [["a|b", "same"]], "All is well.");
        File.ReadAllText(_file).ReplaceLineEndings("\n").ShouldBe(
            "before\n### Gate\n\n| Cell | Verdict |\n| --- | --- |\n| a\\|b | same |\n\nAll is well.\n\n");
    }

    [Fact]
    public void An_annotation_is_one_line_whatever_is_in_it()
    {
        Report(null, annotates: true).Annotate("slower: x", "by 10 %\nthe cell");
        _log.ToString().TrimEnd().ShouldBe("::error title=slower%3A x::by 10 %25%0Athe cell");
    }

    [Fact]
    public void Outside_of_it_nothing_is_written()
    {
        var report = Report(null, annotates: false);
        report.Annotate("slower", "by 10 %");
        report.Summarise("Gate", ["Cell"], [["a"]], "All is well.");
        _log.ToString().ShouldBeEmpty();
    }

    private GitHubReport Report(string? file, bool annotates) =>
        new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_log), Ansi = AnsiSupport.No }), file, annotates);
}
