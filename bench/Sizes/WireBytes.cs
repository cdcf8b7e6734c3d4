namespace Bench.Sizes;

/// <summary>Bytes both ways.</summary>
/// <param name="Up">From client to server.</param>
/// <param name="Down">From server to client.</param>
internal readonly record struct WireBytes(long Up, long Down);
