namespace Bench.Decisions;

/// <summary>What a late or a lost message costs.</summary>
internal enum Price
{
    /// <summary>Nothing: the next one makes up for it.</summary>
    Nothing,

    /// <summary>It annoys.</summary>
    Annoyance,

    /// <summary>Money, or worse.</summary>
    Money,
}
