using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Servers.Wires;

/// <summary>The byte channel beneath a protocol.</summary>
public abstract class Wire
{
    /// <summary>The ID: never renamed, only removed or added.</summary>
    public abstract string Name { get; }

    /// <summary>One line on what it carries and what it leaves out.</summary>
    public abstract string Summary { get; }

    /// <summary>True where bytes pass, so that they can be counted and a bare connection opened.</summary>
    public virtual bool CarriesBytes => true;

    /// <summary>True where QUIC passes too, which HTTP/3 is spoken over.</summary>
    public virtual bool CarriesQuic => false;

    /// <summary>Why this machine does not have the wire; null where it has.</summary>
    public virtual string? WhyUnavailable => null;

    /// <summary>By what a client knows the server where TLS is spoken: the SHA-256 of its certificate, in hexadecimal; null where it is not spoken.</summary>
    public virtual string? Fingerprint => null;

    /// <summary>What clients in other processes find the server end by.</summary>
    public virtual WireAddressing Addressing => WireAddressing.None;

    /// <summary>This wire with its server end at an address of the caller's choice.</summary>
    /// <exception cref="NotSupportedException">The wire stays within a process.</exception>
    public virtual Wire At(EndPoint address) => throw StaysWithin();

    /// <summary>Opens connections to a host in another process, or on another machine.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="fingerprint">The <see cref="Fingerprint"/> of the wire that it is laid on; null where it has none.</param>
    /// <param name="counter">Counts the bytes of all of them; null where nothing is counted.</param>
    /// <exception cref="NotSupportedException">The wire stays within a process.</exception>
    public virtual IDialer DialerTo(EndPoint address, string? fingerprint, ByteCounter? counter) => throw StaysWithin();

    /// <summary>Puts the server end of a new link into a host that is being built.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="listen">Sets up the endpoint for the protocol.</param>
    public abstract IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen);

    private NotSupportedException StaysWithin() => new($"the wire {Name} stays within a process: it has no address");
}
