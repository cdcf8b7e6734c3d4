namespace Bench.Load;

/// <summary>How the intended send times lie.</summary>
internal enum Arrivals
{
    /// <summary>Evenly: every message as long after the one before.</summary>
    Constant,

    /// <summary>As independent callers send: the gaps are exponentially distributed, from a fixed seed.</summary>
    Poisson,
}
