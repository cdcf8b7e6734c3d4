using Servers;
using Servers.Application;
using Servers.Tests;

namespace Conformance.Tests.Hosting;

/// <summary>A client that no one here wrote, in another language: a script beside its tests, which calls a host on tcp, and names its cases when it is asked for none.</summary>
/// <param name="folder">Where the script is.</param>
/// <param name="packages">What it asks npm for.</param>
internal sealed class JavaScriptPeer(string folder, params string[] packages)
{
    private readonly string _script = Path.Combine(AppContext.BaseDirectory, folder, "peer.js");

    // Asked of node once, not for each case.
    private readonly Lazy<Task> _packages = new(() => NodeProcess.RequireAsync(packages));

    /// <summary>The rows of a theory: every contender with every case.</summary>
    public static TheoryData<string, string> Rows(IReadOnlyList<string> contenders, IReadOnlyList<string> cases)
    {
        var rows = new TheoryData<string, string>();
        foreach (var contender in contenders)
        {
            foreach (var name in cases)
            {
                rows.Add(contender, name);
            }
        }

        return rows;
    }

    /// <summary>Has it try a case on a host of its own; the script fails where the case does not come out as it says.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="SkipException">There is no node here, or not what it asks for.</exception>
    public async Task<string> TryAsync(string contender, string name)
    {
        await _packages.Value;
        await using var host = await ContenderHost.StartAsync(
            Contenders.All.Single(one => one.Name == contender), SharedHosts.WireNamed("tcp"), ServiceLimits.Default, Deadline.Token());
        var (output, errors, exitCode) = await NodeProcess.RunAsync(_script, name, new Uri(host.Address!).Authority);
        exitCode.ShouldBe(0, errors);
        return output.Trim();
    }

    /// <summary>The cases that it has.</summary>
    /// <exception cref="SkipException">There is no node here, or not what it asks for.</exception>
    public async Task<string[]> CasesAsync()
    {
        await _packages.Value;
        var (output, errors, exitCode) = await NodeProcess.RunAsync(_script);
        exitCode.ShouldBe(0, errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
