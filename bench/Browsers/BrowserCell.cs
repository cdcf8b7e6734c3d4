using System.Globalization;
using Bench.Records;
using Bench.Web;

namespace Bench.Browsers;

/// <summary>What is measured in a browser: one protocol, in one respect.</summary>
/// <param name="Served">The protocol.</param>
/// <param name="Measure">In which respect.</param>
/// <param name="PollEvery">How long the page waits before each poll; null where it does not poll by the clock.</param>
internal sealed record BrowserCell(HostedProtocol Served, BrowserMeasure Measure, TimeSpan? PollEvery)
{
    /// <summary>Both respects of every protocol.</summary>
    public static IEnumerable<BrowserCell> Of(IEnumerable<HostedProtocol> served, TimeSpan pollEvery) =>
        from one in served
        from measure in Enum.GetValues<BrowserMeasure>()
        select new BrowserCell(one, measure, measure == BrowserMeasure.Delivery && one.Protocol.Polls ? pollEvery : null);

    /// <summary>The ID: <c>browser-delivery/contender/wire@rate</c>, and for polling <c>/interval</c>.</summary>
    public string Id(double rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"browser-{(Measure == BrowserMeasure.Answer ? "answer" : "delivery")}/{Served.Contender.Name}/{WebServer.Wire.Name}@{rate}{(PollEvery is { } every ? $"/{every.TotalMilliseconds}ms" : "")}");
}
