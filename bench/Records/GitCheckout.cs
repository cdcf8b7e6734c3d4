using System.ComponentModel;
using System.Diagnostics;

namespace Bench.Records;

/// <summary>Asks git about the checkout that the program runs in.</summary>
internal static class GitCheckout
{
    /// <summary>The commit; null where there is no git or no checkout.</summary>
    public static string? Commit() => Ask("rev-parse", "HEAD")?.Trim();

    /// <summary>Whether tracked files have changes; null where there is no git or no checkout.</summary>
    public static bool? IsDirty() => Ask("status", "--porcelain", "--untracked-files=no") is { } changes ? changes.Length > 0 : null;

    private static string? Ask(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var answer = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? answer : null;
        }
        catch (Win32Exception)
        {
            return null; // No git here.
        }
    }
}
