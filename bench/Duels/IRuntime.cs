namespace Bench.Duels;

/// <summary>The runtime that a contestant runs in. Contestants in the same one share its collections and its compiler.</summary>
internal interface IRuntime
{
    /// <summary>All garbage so far.</summary>
    Garbage Garbage { get; }

    /// <summary>How many methods have been compiled so far; one that is compiled again, better, counts again.</summary>
    long CompiledMethods { get; }

    /// <summary>Whether better code is still to come.</summary>
    CompilerState Compiler { get; }

    /// <summary>Stands back until what is waiting to be compiled has been.</summary>
    ValueTask LetCompileAsync(CancellationToken cancellationToken);
}
