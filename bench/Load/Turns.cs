namespace Bench.Load;

/// <summary>Which messages are a connection's: they take turns.</summary>
/// <param name="First">The number of its first.</param>
/// <param name="Step">How many connections there are.</param>
internal readonly record struct Turns(int First, int Step)
{
    /// <summary>Whether a message is this connection's.</summary>
    public bool Has(int number) => number % Step == First;
}
