using Bench.Records;

namespace Bench.Tests.Reports;

/// <summary>Protocols in a browser, made up: nothing in it was measured.</summary>
internal static class InBrowser
{
    /// <summary>A protocol that pushes and one that polls, each with what it is held against.</summary>
    public static LoadSection Section() => LoadSection.None with
    {
        Runs = [Load("websocket-json")],
        Pushes = [Push("websocket-json", "push/websocket-json/tcp@50×1", null), Push("rest-json", "push/rest-json/tcp@50×1/250ms", 250)],
        Browser = new BrowserSection(
            "Chromium 142.0, headless",
            [
                Answer(),
                Delivery("websocket-json", "push/websocket-json/tcp@50×1", Latency(700)),
                Delivery("rest-json", "push/rest-json/tcp@50×1/250ms", Latency(126_000)) with
                {
                    Id = "browser-delivery/rest-json/tcp@50/250ms", PollingMilliseconds = 250, BytesUp = 41, BytesDown = 105, Requests = 0.078,
                },
            ]),
    };

    /// <summary>How long posts took: 950 µs at the median.</summary>
    public static BrowserRecord Answer() => new(
        "browser-answer/websocket-json/tcp@50", BrowserMeasure.Answer, "websocket-json", "tcp", 50, null, 5, Latency(950), null,
        new DeliveryCounts(250, 250, 0, 0, 0, 0), 172, 36, 0, "chat-send/websocket-json/tcp@50", null);

    private static BrowserRecord Delivery(string contender, string reference, LatencyRecord latency) => new(
        $"browser-delivery/{contender}/tcp@50", BrowserMeasure.Delivery, contender, "tcp", 50, null, 5, latency, 80,
        new DeliveryCounts(250, 250, 0, 0, 0, 0), 0, 84, 0, reference, null);

    private static LoadRecord Load(string contender) => new(
        $"chat-send/{contender}/tcp@50", "chat-send", contender, "tcp", 1, 50, 50, 5, Latency(320), Latency(300), Latency(20),
        new DeliveryCounts(250, 250, 0, 0, 0, 0), new ProcessRecord(0.1, 90L << 20), new ProcessRecord(0.1, 80L << 20), null, null);

    private static PushRecord Push(string contender, string id, double? every) => new(
        id, contender, "tcp", 1, 50, 50, every, 5, Latency(260), Latency(every is null ? 250 : 126_050), Latency(20),
        new DeliveryCounts(250, 250, 0, 0, 0, 0), every is null ? 0 : 7, 83.9, every is null ? 0 : 0.078, null, null);

    private static LatencyRecord Latency(double median) => new(250, [0.5, 0.9, 0.99, 0.999, 1], [median, median * 1.5, median * 2, median * 3, median * 3]);
}
