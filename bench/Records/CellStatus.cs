namespace Bench.Records;

/// <summary>What became of a cell in a run.</summary>
internal enum CellStatus
{
    /// <summary>Measured, and every answer was right.</summary>
    Measured,

    /// <summary>It gave a wrong answer or none: there is no number.</summary>
    Failed,

    /// <summary>It can't be had on this machine.</summary>
    Unavailable,

    /// <summary>The run ended before its turn.</summary>
    NotReached,
}
