namespace Bench.Regression;

/// <summary>Both builds, freshly started, ready to be held against each other on one cell after another.</summary>
internal interface IBuildLaunch : IDisposable
{
    /// <summary>Duels on a cell.</summary>
    /// <returns>How many times as long this build takes as the base.</returns>
    Task<double> RatioAsync(string cell, CancellationToken cancellationToken);
}
