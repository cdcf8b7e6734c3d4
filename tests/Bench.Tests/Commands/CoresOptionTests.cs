using Bench.Commands;
using Spectre.Console;

namespace Bench.Tests.Commands;

public class CoresOptionTests
{
    [Theory]
    [InlineData("run", true)]
    [InlineData("run --profile full --cores one", true)]
    [InlineData("duel grpc rest-json", true)]
    [InlineData("noise", true)]
    [InlineData("sweep", true)]
    [InlineData("tune grpc", true)]
    [InlineData("run --cores all", false)]
    [InlineData("run --cores two", false)]
    [InlineData("run --help", false)]
    [InlineData("duel grpc", false)]
    [InlineData("load grpc", false)]
    [InlineData("list", false)]
    public void Whoever_duels_does_so_on_one_core_unless_told_otherwise(string commandLine, bool isOne)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });

        CoresOption.IsOne(CommandTree.Root(console, console).Parse(commandLine)).ShouldBe(isOne);
    }
}
