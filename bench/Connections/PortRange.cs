using System.Globalization;
using Bench.Commands;
using Bench.Doctor;

namespace Bench.Connections;

/// <summary>The ports that the kernel gives the client's ends of connections: so many can be open to one address, however many files may be.</summary>
/// <param name="Count">How many; null where the system does not say.</param>
internal sealed record PortRange(int? Count)
{
    // Other connections to the same address, and ports that wait to be used again.
    private const int Reserve = 100;

    /// <summary>The range of this machine.</summary>
    public static PortRange Read(ISystemFiles files) => new(Parse(files.Read("/proc/sys/net/ipv4/ip_local_port_range")));

    /// <summary>Refuses connections for which there are not enough.</summary>
    /// <exception cref="UsageException">They are too few.</exception>
    public void Require(string option, int connections)
    {
        if (Count is { } count && connections > count - Reserve)
        {
            throw new UsageException(
                $"{option} asks for {Format.Count(connections)} connections, and the kernel has {Format.Count(count)} ports for those to one address; "
                + $"'sysctl -w net.ipv4.ip_local_port_range=\"1024 65535\"' gives 64,512, the memory wire needs none, or ask for {Format.Count(Math.Max(0, count - Reserve))} at the most");
        }
    }

    // "32768	60999": the first and the last.
    private static int? Parse(string? range) =>
        range?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? to - from + 1
            : null;
}
