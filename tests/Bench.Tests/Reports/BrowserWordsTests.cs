using Bench.Records;
using Bench.Reports;

namespace Bench.Tests.Reports;

public class BrowserWordsTests
{
    private readonly LoadSection _load = InBrowser.Section();

    [Fact]
    public void What_a_browser_adds_is_the_difference_to_the_same_without() => BrowserWords.Of(_load).ShouldBe(
    [
        "websocket-json, answer to a post: 950 µs (p99 1.90 ms) in the browser, 300 µs (p99 600 µs) without: the browser adds +650 µs at the median, +1.30 ms at p99.",
        "websocket-json, delivery of a tick: 700 µs (p99 1.40 ms) in the browser, 250 µs (p99 500 µs) without: the browser adds +450 µs at the median, +900 µs at p99.",
        "rest-json ○ every 250ms, delivery of a tick: 126 ms (p99 252 ms) in the browser, 126 ms (p99 252 ms) without: no difference that could be told (±20.0 ms).",
    ]);

    [Fact]
    public void Less_than_can_be_told_is_said_to_be_no_more_than_that()
    {
        var (pushed, polled) = (_load.Browser!.Runs[1], _load.Browser.Runs[2]);

        BrowserWords.Adds(pushed with { ClockMicroseconds = 450 }, _load, BrowserWords.Median).ShouldBe("±450 µs");
        BrowserWords.Adds(pushed with { ClockMicroseconds = 449 }, _load, BrowserWords.Median).ShouldBe("+450 µs");
        BrowserWords.Adds(polled, _load, BrowserWords.Median).ShouldBe("±20.0 ms");
    }

    [Fact]
    public void A_browser_that_was_faster_is_not_said_to_add_anything()
    {
        var run = InBrowser.Answer() with { Latency = new LatencyRecord(1, [0.5, 0.99], [200, 500]) };

        BrowserWords.Sentence(run, _load).ShouldEndWith("without: −100 µs at the median, −100 µs at p99");
    }

    [Fact]
    public void What_is_void_or_missing_is_held_against_nothing()
    {
        var none = _load with { Runs = [_load.Runs[0] with { Void = "the client was the bottleneck" }], Pushes = [] };

        _load.Browser!.Runs.Select(run => BrowserWords.Adds(run, none, BrowserWords.Median)).ShouldAllBe(static words => words == "–");
        BrowserWords.Sentence(_load.Browser.Runs[0], none).ShouldEndWith(
            "in the browser, nothing to hold it against: chat-send/websocket-json/tcp@50 is void, the client was the bottleneck");
        BrowserWords.Remarks(none).ShouldContain("browser-delivery/websocket-json/tcp@50 has nothing to be held against.");
        BrowserWords.BytesWithout(_load.Browser.Runs[1], none).ShouldBe("–");
    }

    [Fact]
    public void How_well_the_clocks_were_known_is_said_and_so_is_what_went_wrong()
    {
        var lossy = InBrowser.Answer() with { Counts = new DeliveryCounts(250, 248, 0, 2, 0, 0) };
        var broken = InBrowser.Answer() with { Incomplete = "the connection was lost: the server closed the WebSocket" };

        BrowserWords.Remarks(_load).ShouldBe(
            ["Deliveries are between two clocks, which were compared to ±80.0 µs or better: less than that is told by no latency of them, and where the page polls, no less than the time between two ticks. Answers are one clock's."]);
        BrowserWords.Remarks(_load with { Browser = new BrowserSection("", [lossy, broken]) }).ShouldBe(
        [
            "browser-answer/websocket-json/tcp@50: 2 lost.",
            "browser-answer/websocket-json/tcp@50: the connection was lost: the server closed the WebSocket.",
        ]);
    }
}
