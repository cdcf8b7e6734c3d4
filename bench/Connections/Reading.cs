using Bench.Serving;

namespace Bench.Connections;

/// <summary>What client and server hold in memory at one moment.</summary>
/// <param name="Client">This process.</param>
/// <param name="Server">The server's process; null where it is this one.</param>
internal sealed record Reading(MemoryReading Client, MemoryReading? Server)
{
    /// <summary>Both ends together.</summary>
    public MemoryReading Total => Server is null
        ? Client
        : new MemoryReading(Client.ManagedBytes + Server.ManagedBytes, Client.ResidentBytes + Server.ResidentBytes);

    /// <summary>Reads both, the server first: what it lets go of lets go of something here.</summary>
    public static async Task<Reading> TakeAsync(IServed served, CancellationToken cancellationToken)
    {
        var server = served.SharesProcess ? null : await served.MemoryAsync(cancellationToken);
        return new Reading(MemoryReading.Take(), server);
    }

    /// <summary>What has been added since another reading.</summary>
    public Reading Since(Reading earlier) =>
        new(Client.Since(earlier.Client), Server is not null && earlier.Server is not null ? Server.Since(earlier.Server) : null);
}
