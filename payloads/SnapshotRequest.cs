namespace Payloads;

/// <summary>Asks for the quotes of all symbols.</summary>
public readonly record struct SnapshotRequest;
