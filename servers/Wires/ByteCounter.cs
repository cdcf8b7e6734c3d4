namespace Servers.Wires;

/// <summary>Counts bytes at one end of the wire, as a rule the client's, framing, headers and TLS included. Safe for use by many connections at once.</summary>
public sealed class ByteCounter
{
    private long _up;
    private long _down;
    private long _upkeepUp;
    private long _upkeepDown;

    /// <summary>Bytes from client to server so far.</summary>
    public long Up => Interlocked.Read(ref _up);

    /// <summary>Bytes from server to client so far.</summary>
    public long Down => Interlocked.Read(ref _down);

    /// <summary>Of <see cref="Up"/>, what HTTP/2 spent on pings and window updates: it comes by the clock, not by what is sent.</summary>
    public long UpkeepUp => Interlocked.Read(ref _upkeepUp);

    /// <summary>Of <see cref="Down"/>, what HTTP/2 spent on pings and window updates.</summary>
    public long UpkeepDown => Interlocked.Read(ref _upkeepDown);

    internal void AddUp(int bytes) => Interlocked.Add(ref _up, bytes);

    internal void AddDown(int bytes) => Interlocked.Add(ref _down, bytes);

    internal void AddUpkeepUp(int bytes) => Interlocked.Add(ref _upkeepUp, bytes);

    internal void AddUpkeepDown(int bytes) => Interlocked.Add(ref _upkeepDown, bytes);
}
