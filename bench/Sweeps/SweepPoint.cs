namespace Bench.Sweeps;

/// <summary>One point of a sweep.</summary>
/// <param name="TextBytes">How long the message's text is, in UTF-8 bytes.</param>
/// <param name="InFlight">How many messages are in flight.</param>
internal sealed record SweepPoint(int TextBytes, int InFlight)
{
    public const int LargestText = 64 * 1024;

    /// <summary>Powers of four, from a short line to the largest text.</summary>
    public static IReadOnlyList<int> Texts { get; } = [64, 256, 1024, 4 * 1024, 16 * 1024, LargestText];

    /// <summary>Powers of four, from one at a time to more than a connection has streams.</summary>
    public static IReadOnlyList<int> InFlights { get; } = [1, 4, 16, 64, 256];

    /// <summary>What the point is called in records.</summary>
    public string Name => $"chat-send@{TextBytes}Bx{InFlight}";
}
