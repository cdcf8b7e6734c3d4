namespace Bench.Duels;

/// <summary>In which order a round visits its contestants.</summary>
internal enum RoundOrder
{
    /// <summary>Each once, in random order.</summary>
    Shuffled,

    /// <summary>Each twice, in random order and then back again (ABBA): a drift that is linear within the round cancels.</summary>
    Mirrored,
}
