using Bench.Duels;

namespace Bench.Tests.Duels;

/// <summary>A runtime that collects whenever its budget is full, as a generational heap does, and compiles when it is let.</summary>
/// <param name="budget">Bytes between two collections.</param>
/// <param name="pause">How long each takes.</param>
internal sealed class FakeRuntime(long budget = long.MaxValue, TimeSpan pause = default) : IRuntime
{
    private long _filled;

    public Garbage Garbage { get; private set; }

    public long CompiledMethods { get; private set; }

    public CompilerState Compiler => OnAsk();

    /// <summary>What it says of its compiler.</summary>
    public Func<CompilerState> OnAsk { get; init; } = static () => CompilerState.AtRest;

    /// <summary>What happens whenever it is let compile; how many methods it gets done.</summary>
    public Func<int> OnCompile { get; init; } = static () => 0;

    /// <summary>Allocates.</summary>
    /// <returns>For how long collections held the allocator up.</returns>
    public TimeSpan Allocate(long bytes)
    {
        _filled += bytes;
        var paused = pause * (_filled / budget);
        _filled %= budget;
        Garbage += new Garbage(bytes, paused);
        return paused;
    }

    public ValueTask LetCompileAsync(CancellationToken cancellationToken)
    {
        CompiledMethods += OnCompile();
        return ValueTask.CompletedTask;
    }
}
