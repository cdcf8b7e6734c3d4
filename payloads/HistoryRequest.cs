using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>Asks for the last messages of a room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Limit">How many messages at the most; 1 or more.</param>
[method: JsonConstructor]
public readonly record struct HistoryRequest(string Room, int Limit);
