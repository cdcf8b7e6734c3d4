namespace Bench.Decisions;

/// <summary>To how many clients one message goes.</summary>
internal enum FanOut
{
    /// <summary>To one.</summary>
    One,

    /// <summary>To tens.</summary>
    Some,

    /// <summary>To hundreds, or more.</summary>
    Crowd,
}
