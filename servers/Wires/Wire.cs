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

    /// <summary>Why this machine does not have the wire; null where it has.</summary>
    public virtual string? WhyUnavailable => null;

    /// <summary>By what a client knows the server where TLS is spoken: the SHA-256 of its certificate, in hexadecimal; null where it is not spoken.</summary>
    public virtual string? Fingerprint => null;

    /// <summary>Puts the server end of a new link into a host that is being built.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="listen">Sets up the endpoint for the protocol.</param>
    public abstract IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen);
}
