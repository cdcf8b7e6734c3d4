namespace Bench.Load;

/// <summary>Is told of a load while it goes on.</summary>
internal interface ILoadWatcher
{
    /// <summary>A second has passed.</summary>
    void Passed(LoadGlimpse glimpse);
}
