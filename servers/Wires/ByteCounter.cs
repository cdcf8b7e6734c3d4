namespace Servers.Wires;

/// <summary>Counts bytes at the client's end of the wire, framing and headers included. Safe for use by many connections at once.</summary>
public sealed class ByteCounter
{
    private long _up;
    private long _down;

    /// <summary>Bytes from client to server so far.</summary>
    public long Up => Interlocked.Read(ref _up);

    /// <summary>Bytes from server to client so far.</summary>
    public long Down => Interlocked.Read(ref _down);

    internal void AddUp(int bytes) => Interlocked.Add(ref _up, bytes);

    internal void AddDown(int bytes) => Interlocked.Add(ref _down, bytes);
}
