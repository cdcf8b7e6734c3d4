namespace Bench.Regression;

/// <summary>One figure of one cell, then and now.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Metric">The metric's ID.</param>
/// <param name="Before">Bytes per exchange in the baseline.</param>
/// <param name="Now">Bytes per exchange of this build.</param>
/// <param name="Tolerance">How many bytes are let pass.</param>
internal sealed record FigureChange(string Cell, string Metric, double Before, double Now, double Tolerance)
{
    /// <summary>What that means. Fewer bytes are better, whichever they are.</summary>
    public FigureOutcome Outcome => (Now - Before) switch
    {
        var difference when difference > Tolerance => FigureOutcome.Worse,
        var difference when difference < -Tolerance => FigureOutcome.Better,
        _ => FigureOutcome.Same,
    };
}
