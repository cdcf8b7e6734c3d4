using System.Globalization;
using Bench.Workloads;
using Servers;

namespace Bench.Push;

/// <summary>What push delivery is measured of: so many subscribers of a lane, pushed to or polling.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Subscribers">How many, each on a connection of its own.</param>
/// <param name="PollEvery">How long each waits before a poll; null where updates are pushed, or polls are held.</param>
internal sealed record PushCell(Lane Lane, int Subscribers, TimeSpan? PollEvery)
{
    /// <summary>The lane's contender, polling as often as it is to.</summary>
    public IContender Contender => PollEvery is { } every ? Lane.Contender.Polling(every) : Lane.Contender;

    /// <summary>Every number of subscribers on every lane, and of lanes that poll by the clock at every interval.</summary>
    public static IEnumerable<PushCell> Of(IEnumerable<Lane> lanes, IReadOnlyCollection<int> subscribers, IReadOnlyCollection<TimeSpan> intervals) =>
        from lane in lanes
        from interval in lane.Contender.PollsByTheClock ? intervals.Select(static interval => (TimeSpan?)interval) : [null]
        from count in subscribers
        select new PushCell(lane, count, interval);

    /// <summary>The ID: <c>push/contender/wire@rate×subscribers</c>, and for polling <c>/interval</c>.</summary>
    public string Id(double rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"push/{Lane.Id}@{rate}×{Subscribers}{(PollEvery is { } every ? $"/{every.TotalMilliseconds}ms" : "")}");
}
