namespace Bench.Regression;

/// <summary>What became of a deterministic figure.</summary>
internal enum FigureOutcome
{
    /// <summary>As in the baseline, or within its tolerance.</summary>
    Same,

    /// <summary>Beyond the tolerance for the worse.</summary>
    Worse,

    /// <summary>Beyond the tolerance for the better: the baseline is out of date.</summary>
    Better,
}
