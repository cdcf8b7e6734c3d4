using System.Buffers.Binary;

namespace Conformance.Tests.Http2;

/// <summary>An HTTP/2 frame as bytes, right or wrong (RFC 9113 §4.1).</summary>
internal static class Http2Frame
{
    public const byte Data = 0x0;
    public const byte Headers = 0x1;
    public const byte Priority = 0x2;
    public const byte Reset = 0x3;
    public const byte Settings = 0x4;
    public const byte PushPromise = 0x5;
    public const byte Ping = 0x6;
    public const byte GoAway = 0x7;
    public const byte WindowUpdate = 0x8;
    public const byte Continuation = 0x9;

    public const byte EndStream = 0x1;
    public const byte Ack = 0x1;
    public const byte EndHeaders = 0x4;
    public const byte Padded = 0x8;
    public const byte Prioritised = 0x20;

    /// <summary>Puts a frame together.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="stream">Its stream, with the reserved bit.</param>
    /// <param name="payload">Its payload.</param>
    /// <param name="announced">The length, where it is to be another than the payload's.</param>
    public static byte[] Of(byte type, byte flags, uint stream, ReadOnlySpan<byte> payload, int? announced = null)
    {
        var header = new byte[9];
        var length = announced ?? payload.Length;
        (header[0], header[1], header[2]) = ((byte)(length >> 16), (byte)(length >> 8), (byte)length);
        (header[3], header[4]) = (type, flags);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(5), stream);
        return [.. header, .. payload];
    }

    /// <summary>A SETTINGS frame with so many settings.</summary>
    public static byte[] SettingsOf(params (ushort Id, uint Value)[] settings)
    {
        var payload = new byte[6 * settings.Length];
        for (var i = 0; i < settings.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(payload.AsSpan(6 * i), settings[i].Id);
            BinaryPrimitives.WriteUInt32BigEndian(payload.AsSpan((6 * i) + 2), settings[i].Value);
        }

        return Of(Settings, 0, 0, payload);
    }

    /// <summary>A frame whose payload is one number: WINDOW_UPDATE, RST_STREAM.</summary>
    public static byte[] OfNumber(byte type, uint stream, uint number)
    {
        var payload = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(payload, number);
        return Of(type, 0, stream, payload);
    }
}
