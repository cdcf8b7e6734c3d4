namespace Bench.Duels;

/// <summary>How far tiered compilation has come: whether what runs now is what will run from now on.</summary>
internal enum CompilerState
{
    /// <summary>Nothing waits.</summary>
    AtRest,

    /// <summary>Methods are still being called for the first time, and until that stops no method is compiled better.</summary>
    HeldBack,

    /// <summary>Methods wait for being compiled better.</summary>
    Behind,
}
