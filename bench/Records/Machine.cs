using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;

namespace Bench.Records;

/// <summary>What a run ran on. No name of a person, a host or a folder is in it.</summary>
/// <param name="Os">Operating system and version.</param>
/// <param name="Architecture">Of the process.</param>
/// <param name="Cpu">The processor's name.</param>
/// <param name="Cores">Logical cores that the process may use.</param>
/// <param name="MemoryBytes">Memory that the process may use.</param>
/// <param name="Virtualisation">The hypervisor, where one is known to be there.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="ServerGc">Whether the server garbage collector is on.</param>
/// <param name="ConcurrentGc">Whether the garbage collector runs beside the program.</param>
internal sealed record Machine(
    string Os,
    string Architecture,
    string Cpu,
    int Cores,
    long MemoryBytes,
    string? Virtualisation,
    string Runtime,
    bool ServerGc,
    bool ConcurrentGc)
{
    /// <summary>A name for folders, the same for every run on the same kind of machine.</summary>
    public string Slug
    {
        get
        {
            var words = $"{Cpu} {Cores}c".ToLowerInvariant().Split(
                [' ', '(', ')', '@', ',', '/', '.', '_'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return string.Join('-', words.Where(static word => word is not ("r" or "tm" or "cpu" or "processor")));
        }
    }

    public static Machine Current()
    {
        var host = HostEnvironmentInfo.GetCurrent();
        return new Machine(
            RuntimeInformation.OSDescription,
            RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
            host.CpuInfo.Value?.ProcessorName ?? "unknown cpu",
            Environment.ProcessorCount,
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            host.VirtualMachineHypervisor.Value?.Name,
            string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}"),
            GCSettings.IsServerGC,
            AppContext.TryGetSwitch("System.GC.Concurrent", out var concurrent) && concurrent);
    }
}
