namespace Bench.Micro;

/// <summary>Told what BenchmarkDotNet does, as it does it.</summary>
internal interface IMicroListener
{
    /// <summary>Programs of its own are being built, which takes a while.</summary>
    void Building();

    /// <summary>They have been.</summary>
    void Built();

    /// <summary>A cell has a result, or the reason why it has none.</summary>
    void Measured(MicroResult result);
}
