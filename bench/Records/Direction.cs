namespace Bench.Records;

/// <summary>Which way a metric is better.</summary>
internal enum Direction
{
    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>More is better.</summary>
    Higher,
}
