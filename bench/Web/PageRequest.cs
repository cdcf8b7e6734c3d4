namespace Bench.Web;

/// <summary>What the page asks on its control connection: one of these a message.</summary>
/// <param name="Ping">Asks for the server's clock; the number comes back with it.</param>
/// <param name="Rate">How many ticks a second the page wants published; the page that wants most gets its wish.</param>
/// <param name="Bytes">Asks for the bytes of every protocol; the number comes back with them.</param>
internal sealed record PageRequest(int? Ping = null, double? Rate = null, int? Bytes = null);
