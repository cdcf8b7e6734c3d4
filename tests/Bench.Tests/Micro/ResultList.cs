using Bench.Micro;

namespace Bench.Tests.Micro;

/// <summary>Keeps results.</summary>
internal sealed class ResultList : IMicroListener
{
    public List<MicroResult> Results { get; } = [];

    public void Building()
    {
    }

    public void Built()
    {
    }

    public void Measured(MicroResult result) => Results.Add(result);
}
