using System.IO.Compression;

namespace Servers.Tests;

/// <summary>Bytes in gzip, made by nothing that is tested.</summary>
internal static class Zipped
{
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return output.ToArray();
    }

    /// <summary>So many times one byte: a thousandth of that in gzip.</summary>
    public static byte[] Bomb(byte letter, int times)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var piece = new byte[64 * 1024];
            piece.AsSpan().Fill(letter);
            for (var left = times; left > 0; left -= piece.Length)
            {
                gzip.Write(piece.AsSpan(0, Math.Min(left, piece.Length)));
            }
        }

        return output.ToArray();
    }

    public static byte[] Inflated(byte[] bytes)
    {
        using var output = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(output);
        return output.ToArray();
    }
}
