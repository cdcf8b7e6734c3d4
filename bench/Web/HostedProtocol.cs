using Servers;
using Servers.Wires;

namespace Bench.Web;

/// <summary>A protocol that is served to the page, on a port of its own.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Contender">What speaks it.</param>
/// <param name="Host">Its server.</param>
/// <param name="Bytes">All that has passed at its server's end of the wire.</param>
internal sealed record HostedProtocol(WebProtocol Protocol, IContender Contender, ContenderHost Host, ByteCounter Bytes);
