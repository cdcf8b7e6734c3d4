using System.Globalization;

namespace Servers.Connections;

/// <summary>Numbers of bytes as people type them: <c>1MiB</c>, <c>64KiB</c>, <c>65535</c>.</summary>
internal static class ByteSize
{
    private const int Kibi = 1024;

    private static readonly (string Unit, int Bytes)[] s_units = [("MiB", Kibi * Kibi), ("KiB", Kibi), ("", 1)];

    public static string Text(int bytes)
    {
        var (unit, size) = s_units.First(unit => bytes % unit.Bytes == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / size}{unit}");
    }

    /// <returns>Null where it is no number of bytes.</returns>
    public static int? Parse(string text)
    {
        var (unit, size) = s_units.First(unit => text.EndsWith(unit.Unit, StringComparison.Ordinal));
        return int.TryParse(text.AsSpan(..^unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= int.MaxValue / size
            ? count * size
            : null;
    }
}
