using System.Buffers.Binary;

namespace Servers.Wires;

/// <summary>
/// Reads the frame headers of one direction of an HTTP/2 connection (RFC 9113, 4.1) as its bytes pass, to tell what
/// belongs to exchanges from the connection's own upkeep: pings and window updates come by the clock and by how the
/// reader happened to be scheduled, not by what was sent.
/// </summary>
internal sealed class Http2Meter(int prefaceLength)
{
    private const int HeaderLength = 9;
    private const byte Ping = 0x6;
    private const byte WindowUpdate = 0x8;

    private readonly byte[] _header = new byte[HeaderLength];
    private int _headerFilled;
    private int _payloadLeft = prefaceLength;
    private bool _isUpkeep;

    /// <summary>Takes the next bytes.</summary>
    /// <returns>How many of them are upkeep.</returns>
    public int Upkeep(ReadOnlySpan<byte> bytes)
    {
        var upkeep = 0;
        while (bytes.Length > 0)
        {
            var taken = Math.Min(bytes.Length, _payloadLeft > 0 ? _payloadLeft : HeaderLength - _headerFilled);
            if (_payloadLeft > 0)
            {
                _payloadLeft -= taken;
                upkeep += _isUpkeep ? taken : 0;
            }
            else
            {
                bytes[..taken].CopyTo(_header.AsSpan(_headerFilled));
                _headerFilled += taken;
                if (_headerFilled == HeaderLength)
                {
                    upkeep += Begin();
                }
            }

            bytes = bytes[taken..];
        }

        return upkeep;
    }

    private int Begin()
    {
        _headerFilled = 0;
        _payloadLeft = BinaryPrimitives.ReadInt32BigEndian(_header) >>> 8;
        _isUpkeep = _header[3] is Ping or WindowUpdate;
        return _isUpkeep ? HeaderLength : 0;
    }
}
