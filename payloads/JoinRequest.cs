using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>Asks for every message posted to a room from now on.</summary>
/// <param name="Room">The room.</param>
[method: JsonConstructor]
public readonly record struct JoinRequest(string Room);
