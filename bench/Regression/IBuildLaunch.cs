namespace Bench.Regression;

/// <summary>Both builds, freshly started, ready to be held against each other.</summary>
internal interface IBuildLaunch : IDisposable
{
    /// <summary>Duels on cells, all of them in turns.</summary>
    /// <returns>How many times as long this build takes as the base, by cell.</returns>
    IReadOnlyDictionary<string, double> Run(IReadOnlyList<string> cells);
}
