namespace Bench.Sizes;

/// <summary>What one exchange of a cell moves, in bytes.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Emulation">How it is emulated; null where all is native.</param>
/// <param name="Payload">The encoded messages alone.</param>
/// <param name="First">At the wire, the first exchange: opening the connections included.</param>
/// <param name="Steady">At the wire, once the connections stand.</param>
internal sealed record SizeRow(string Cell, string? Emulation, WireBytes Payload, WireBytes First, WireBytes Steady)
{
    /// <summary>What is moved beside the messages: framing, headers, acknowledgements of the protocol.</summary>
    public WireBytes Overhead => new(Steady.Up - Payload.Up, Steady.Down - Payload.Down);
}
