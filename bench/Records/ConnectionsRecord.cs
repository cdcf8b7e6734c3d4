namespace Bench.Records;

/// <summary>What idle connections cost.</summary>
/// <param name="Id">The contender, the wire and how many: <c>connections/contender/wire×count</c>.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="Kind">What one of them is: "connection with one subscription", "stream on a shared connection".</param>
/// <param name="Asked">How many were asked for.</param>
/// <param name="Opened">How many were open at once.</param>
/// <param name="OpenSeconds">How long opening them took.</param>
/// <param name="ServerBytes">Server memory per connection, in bytes; null where it can't be told apart.</param>
/// <param name="ClientBytes">Client memory per connection, in bytes; null where it can't be told apart.</param>
/// <param name="TotalBytes">Memory of both ends per connection, in bytes.</param>
/// <param name="BroadcastSeconds">From one broadcast to all until the last had it; null where it was not tried.</param>
/// <param name="Reached">How many had the broadcast.</param>
/// <param name="Incomplete">Why fewer were opened or reached than asked for; null where none were.</param>
internal sealed record ConnectionsRecord(
    string Id,
    string Contender,
    string Wire,
    string Kind,
    int Asked,
    int Opened,
    double OpenSeconds,
    double? ServerBytes,
    double? ClientBytes,
    double TotalBytes,
    double? BroadcastSeconds,
    int Reached,
    string? Incomplete);
