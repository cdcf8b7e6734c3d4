namespace Bench.Records;

/// <summary>What one message costs in one encoding, one way.</summary>
/// <param name="Id">The work, the encoding and the place that a wire has in other IDs: <c>encode-chat-message-small/json/none</c>.</param>
/// <param name="Work">What is done to what: <c>encode-quote</c>.</param>
/// <param name="Encoding">The encoding's ID.</param>
/// <param name="Bytes">How many bytes the message encodes to.</param>
/// <param name="AllocatedBytes">Managed memory allocated for one message; counted on one thread, with nothing else running on it.</param>
internal sealed record CodecRecord(string Id, string Work, string Encoding, double Bytes, double AllocatedBytes);
