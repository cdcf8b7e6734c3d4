using System.Buffers;

namespace Grpc.Core;

/// <summary>The rules of a metadata key: ASCII letters, digits and <c>_ - .</c>, always lower case.</summary>
internal static class MetadataKey
{
    private static readonly SearchValues<char> Lower = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz_-.");
    private static readonly SearchValues<char> Either = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-.");

    public static string Normalize(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        // Keys off the wire are lower case already: one vectorised look, and no copy.
        if (!key.AsSpan().ContainsAnyExcept(Lower))
        {
            return key;
        }

        if (key.AsSpan().ContainsAnyExcept(Either))
        {
            throw new ArgumentException($"The metadata key '{key}' may hold only ASCII letters, digits, underscores, hyphens and dots.", nameof(key));
        }

        // HTTP/2 field names are lower case.
#pragma warning disable CA1308
        return key.ToLowerInvariant();
#pragma warning restore CA1308
    }

    public static bool IsBinary(string key) => key.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.Ordinal);
}
