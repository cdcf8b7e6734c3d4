using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Sweeps;

/// <summary>One point of a sweep.</summary>
/// <param name="TextBytes">How long the message's text is, in UTF-8 bytes.</param>
/// <param name="InFlight">How many messages are in flight.</param>
internal sealed partial record SweepPoint(int TextBytes, int InFlight)
{
    public const int LargestText = 64 * 1024;

    /// <summary>Powers of four, from a short line to the largest text.</summary>
    public static IReadOnlyList<int> Texts { get; } = [64, 256, 1024, 4 * 1024, 16 * 1024, LargestText];

    /// <summary>Powers of four, from one at a time to more than a connection has streams.</summary>
    public static IReadOnlyList<int> InFlights { get; } = [1, 4, 16, 64, 256];

    /// <summary>Every point of both, row by row.</summary>
    public static IReadOnlyList<SweepPoint> Grid { get; } = [.. from text in Texts from inFlight in InFlights select new SweepPoint(text, inFlight)];

    /// <summary>What the point is called in records.</summary>
    public string Name => $"chat-send@{TextBytes}Bx{InFlight}";

    /// <summary>The point that is called so; null where none is.</summary>
    public static SweepPoint? Parse(string name) => NamePattern().Match(name) is { Success: true, Groups: var groups }
        ? new SweepPoint(
            int.Parse(groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex(@"^chat-send@(\d{1,9})Bx(\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
