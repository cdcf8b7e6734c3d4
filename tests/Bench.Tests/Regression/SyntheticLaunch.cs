using Bench.Regression;

namespace Bench.Tests.Regression;

/// <summary>A launch whose ratios are given.</summary>
internal sealed class SyntheticLaunch(Func<string, double> ratio) : IBuildLaunch
{
    public bool Ended { get; private set; }

    public IReadOnlyDictionary<string, double> Run(IReadOnlyList<string> cells) => cells.ToDictionary(static cell => cell, ratio);

    public void Dispose() => Ended = true;
}
