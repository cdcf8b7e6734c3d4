namespace Servers.Frames;

/// <summary>What reading a <see cref="Varint"/> came to.</summary>
internal enum VarintResult
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>The input ends within it.</summary>
    Incomplete,

    /// <summary>It does not fit.</summary>
    Invalid,
}
