using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>The room's answer to one posted message.</summary>
/// <param name="Id">The number that the author gave the message.</param>
/// <param name="Sequence">The place that the room gave it.</param>
[method: JsonConstructor]
public readonly record struct ChatAck(long Id, long Sequence);
