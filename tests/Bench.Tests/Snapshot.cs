using System.Runtime.CompilerServices;

namespace Bench.Tests;

/// <summary>Holds rendered text against what is committed beside the test.</summary>
internal static class Snapshot
{
    /// <summary>Fails where the text is not that of <c>Tests.Test.verified.txt</c>, and leaves it in <c>….received.txt</c>.</summary>
    /// <param name="text">What was rendered, with what varies taken out. White space at a line's end does not count.</param>
    /// <param name="variant">Which case of a theory; null for a fact.</param>
    /// <param name="file">The test's file.</param>
    /// <param name="test">The test's name.</param>
    public static void ShouldMatchSnapshot(
        this string text, string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{test}{(variant is null ? "" : $".{variant}")}";
        var folder = Path.Combine(Checkout.Root, "tests", Path.GetDirectoryName(file)!.Replace('\\', '/').Split("/tests/")[^1]);
        var (verified, received) = (Path.Combine(folder, name + ".verified.txt"), Path.Combine(folder, name + ".received.txt"));
        var actual = Normalise(text);
        if (File.Exists(verified) && Normalise(File.ReadAllText(verified)) == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(
            $"""
            {name} renders something else than is committed. Read it, and where it is right accept it:
              mv {Path.GetRelativePath(Checkout.Root, received)} {Path.GetRelativePath(Checkout.Root, verified)}
            It is now:
            {actual}
            """);
    }

    private static string Normalise(string text) =>
        string.Join('\n', text.Split('\n').Select(static line => line.TrimEnd())).Trim('\n') + "\n";
}
