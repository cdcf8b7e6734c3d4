namespace Servers.Wires;

/// <summary>What clients in other processes find the server end of a wire by.</summary>
public enum WireAddressing
{
    /// <summary>Nothing: the wire stays within a process.</summary>
    None,

    /// <summary>An IP address and a port.</summary>
    Port,

    /// <summary>The path of a socket.</summary>
    Path,
}
