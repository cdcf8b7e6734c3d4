using Bench.Commands;
using Bench.Decisions;

namespace Bench.Tests.Decisions;

public class DecisionFolderTests
{
    [Fact]
    public void Decisions_are_numbered_on_and_never_written_over()
    {
        using var folder = new TemporaryFolder();
        var decisions = Path.Combine(folder.Path, "decisions");

        Path.GetFileName(DecisionFolder.Write(decisions, "chat", "one")).ShouldBe("0001-chat.md");
        Path.GetFileName(DecisionFolder.Write(decisions, "chat", "two")).ShouldBe("0002-chat.md");
        File.WriteAllText(Path.Combine(decisions, "0041-something.md"), "");
        File.WriteAllText(Path.Combine(decisions, "README.md"), "");
        Path.GetFileName(DecisionFolder.Write(decisions, "prices", "three")).ShouldBe("0042-prices.md");

        File.ReadAllText(Path.Combine(decisions, "0001-chat.md")).ShouldBe("one");
        Directory.GetFiles(decisions, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_can_not_be_written_is_said()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");

        Should.Throw<UsageException>(() => DecisionFolder.Write(file, "chat", "one")).Message.ShouldContain("Name a folder that can be written with --decisions");
    }
}
