namespace Bench.Tests;

/// <summary>Tests that count what the whole process allocates: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class AloneCollection
{
    /// <summary>What the tests name it by.</summary>
    public const string Name = "alone";
}
