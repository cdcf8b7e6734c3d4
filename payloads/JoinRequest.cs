namespace Payloads;

/// <summary>Asks for every message posted to a room from now on.</summary>
/// <param name="Room">The room.</param>
public readonly record struct JoinRequest(string Room);
