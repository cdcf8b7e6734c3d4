using Bench.Duels;

namespace Bench.Sweeps;

/// <summary>How contenders came in at one point.</summary>
/// <param name="TextBytes">How long the message's text is, in UTF-8 bytes.</param>
/// <param name="InFlight">How many messages are in flight.</param>
/// <param name="Places">The contenders, the best first.</param>
internal sealed record SweepCell(int TextBytes, int InFlight, IReadOnlyList<Place> Places)
{
    /// <summary>The contenders that none was shown to be faster than.</summary>
    public IReadOnlyList<string> Best => [.. Places.Where(static place => place.Rank == 1).Select(static place => place.Id)];
}
