using System.Globalization;
using Bench.Workloads;
using Servers;

namespace Bench.Connections;

/// <summary>What idle connections are measured of: so many subscriptions on a lane, each on a connection of its own or several on one.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Count">How many subscriptions.</param>
/// <param name="PerConnection">How many of them share a connection.</param>
internal sealed record ConnectionsCell(Lane Lane, int Count, int PerConnection)
{
    /// <summary>Whether subscribers poll by the clock: then nothing is open but a connection that is kept alive.</summary>
    public bool Polls => Lane.Contender.PollsByTheClock;

    /// <summary>What one of them is.</summary>
    public string Kind => Polls ? "kept-alive connection, no poll under way"
        : Lane.Contender.Capabilities.Emulation(Operation.Follow) is not null ? "connection with a poll that is held"
        : PerConnection == 1 ? "connection with one subscription"
        : string.Create(CultureInfo.InvariantCulture, $"subscription, {PerConnection} on a connection");

    /// <summary>The ID: <c>connections/contender/wire×count</c>, and where they are shared <c>/subscriptions</c> on each.</summary>
    public string Id => string.Create(
        CultureInfo.InvariantCulture, $"connections/{Lane.Id}×{Count}{(PerConnection == 1 ? "" : $"/{PerConnection}")}");
}
