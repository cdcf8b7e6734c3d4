namespace Bench.Sizes;

/// <summary>What one message encodes to, in bytes.</summary>
/// <param name="Message">What kind of message, and of what size.</param>
/// <param name="Encoding">In which encoding.</param>
/// <param name="Bytes">How many bytes.</param>
internal sealed record MessageSize(string Message, string Encoding, long Bytes);
