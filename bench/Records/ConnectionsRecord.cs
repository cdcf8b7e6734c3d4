namespace Bench.Records;

/// <summary>What idle connections cost.</summary>
/// <param name="Id">The contender, the wire and how many: <c>connections/contender/wire×count</c>, and where they are shared <c>/subscriptions</c> on each.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="Kind">What one of them is: "connection with one subscription", "subscription, 100 on a connection".</param>
/// <param name="Asked">How many were asked for.</param>
/// <param name="Opened">How many were open at once.</param>
/// <param name="OpenSeconds">How long opening them took.</param>
/// <param name="ServerBytes">Managed memory of the server for each, in bytes; null where both ends share a process.</param>
/// <param name="ClientBytes">Managed memory of the client for each, in bytes; null where both ends share a process.</param>
/// <param name="TotalBytes">Managed memory of both ends for each, in bytes: what a full compacting collection leaves.</param>
/// <param name="ResidentBytes">What both ends' processes grew by for each, in resident bytes: what the collector keeps in hand is in it, the kernel's buffers are not. Null where it can't be read.</param>
/// <param name="BroadcastSeconds">From one broadcast to all until the last had it; null where it was not tried.</param>
/// <param name="Reached">How many had the broadcast.</param>
/// <param name="CloseSeconds">How long closing them took, from the first to the last.</param>
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
    double? ResidentBytes,
    double? BroadcastSeconds,
    int Reached,
    double CloseSeconds,
    string? Incomplete);
