using System.ComponentModel;
using System.Diagnostics;

namespace Servers.Tests;

/// <summary>Clients that no one here wrote, in Node.js. It finds their packages by NODE_PATH.</summary>
internal static class NodeProcess
{
    /// <summary>Runs Node.js.</summary>
    /// <exception cref="SkipException">There is none.</exception>
    public static async Task<(string Output, string Errors, int ExitCode)> RunAsync(params string[] arguments)
    {
        using var node = Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        try
        {
            await Deadline.Within(node.WaitForExitAsync());
        }
        catch (TimeoutException)
        {
            node.Kill(entireProcessTree: true);
            throw new TimeoutException($"node did not end; it said: {await errors}");
        }

        return (await output, await errors, node.ExitCode);
    }

    /// <summary>Skips the test where a package is not to be had.</summary>
    /// <exception cref="SkipException">It is not.</exception>
    public static async Task RequireAsync(params string[] packages)
    {
        var (missing, _, exitCode) = await RunAsync(["-e", "for (const name of process.argv.slice(1)) try { require(name); } catch { console.log(name); process.exit(1); }", .. packages]);
        Skip.IfNot(exitCode == 0, $"node finds no package {missing.Trim()}; install it with npm, and say where with NODE_PATH");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SkipException("there is no node on the PATH; install Node.js and the packages that the test asks for");
        }
    }
}
