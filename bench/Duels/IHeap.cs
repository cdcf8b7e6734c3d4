namespace Bench.Duels;

/// <summary>A heap that contestants allocate on. Contestants on the same one share its collections.</summary>
internal interface IHeap
{
    /// <summary>All so far.</summary>
    Garbage Read();
}
