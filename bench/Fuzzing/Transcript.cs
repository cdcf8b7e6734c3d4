namespace Bench.Fuzzing;

/// <summary>What a well-behaved client sends on one connection: what inputs are made from.</summary>
/// <param name="Opening">What comes before any call: a handshake.</param>
/// <param name="Messages">The calls, in pieces that may change places: frames or lines.</param>
internal sealed record Transcript(IReadOnlyList<byte[]> Opening, IReadOnlyList<byte[]> Messages);
