using System.Text.Json;
using Bench.Browsers;
using Bench.Commands;
using Bench.Records;
using Bench.Tests;
using Bench.Tests.Commands;
using Bench.Web;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The page of <c>bench serve --web</c>, with its servers behind it.</summary>
public sealed class WebPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    private WebServer _server = null!;

    public async Task InitializeAsync() => _server = await WebServer.StartAsync(port: 0, CancellationToken.None);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(400, ColorScheme.Light)]
    [InlineData(400, ColorScheme.Dark)]
    public async Task Messages_arrive_over_every_protocol_nothing_is_complained_of_and_nothing_overlaps(int width, ColorScheme scheme)
    {
        await using var open = await OpenAsync(width, scheme);

        foreach (var one in _server.Hosted)
        {
            await UntilAsync(open, Figure(one, column: 5, "Number(text.replace(',', '')) > 9"));
            await UntilAsync(open, Figure(one, column: 1, "/ m?s$/.test(text)"));
            await UntilAsync(open, Figure(one, column: 3, "/ m?s$/.test(text)"));
            await UntilAsync(open, Figure(one, column: 7, "Number(text.replace(',', '')) > 40"));
        }

        (await open.Page.Locator("tr.missing").CountAsync()).ShouldBe(WebProtocol.All.Count - _server.Hosted.Count);
        (await open.Page.Locator("#chart polyline").CountAsync()).ShouldBe(_server.Hosted.Count);
        (await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await open.FindAsync(Script.BlocksThatOverlap)).ShouldBeEmpty();
        (await open.Page.EvaluateAsync<bool>("crossOriginIsolated")).ShouldBeTrue();
        var (ground, text) = (await LightnessAsync("document.documentElement", "backgroundColor"), await LightnessAsync("document.querySelector('td')", "color"));
        (ground > 0.5).ShouldBe(scheme == ColorScheme.Light);
        Math.Abs(ground - text).ShouldBeGreaterThan(0.6);
        open.Requests.ShouldAllBe(static url => url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
        open.Complaints.ShouldBeEmpty();

        Task<double> LightnessAsync(string element, string property) => open.Page.EvaluateAsync<double>(Script.Lightness(element, property));
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(400)]
    public async Task A_typed_message_comes_back_over_every_protocol_with_the_keyboard_alone(int width)
    {
        await using var open = await OpenAsync(width);
        foreach (var over in _server.Hosted.Select(static one => one.Protocol.Contender))
        {
            await open.Page.SelectOptionAsync("#over", over);
            await open.Page.FocusAsync("#text");
            await open.Page.Keyboard.TypeAsync($"over {over}, <b>plain</b>");
            await open.Page.Keyboard.PressAsync("Enter");
            var arrivals = open.Page.Locator("#said > li").First.Locator("li[data-protocol]");
            await UntilAsync(open, $"document.querySelectorAll('#said > li:first-child li[data-protocol]').length === {_server.Hosted.Count}");

            (await open.Page.Locator("#said > li:first-child p").TextContentAsync())!.ShouldStartWith($"over {over}, <b>plain</b> sent over");
            (await arrivals.AllTextContentsAsync()).ShouldAllBe(static text => text.EndsWith('s'));
        }

        (await open.Page.Locator("#said b").CountAsync()).ShouldBe(_server.Hosted.Count * _server.Hosted.Count);
        (await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await open.FindAsync(Script.BlocksThatOverlap)).ShouldBeEmpty();
        open.Complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Every_control_has_a_name_every_heading_is_in_order_and_no_ID_is_there_twice()
    {
        await using var open = await OpenAsync(1280);

        (await open.FindAsync(
            "() => [...document.querySelectorAll('input, select, button')].filter(control => !control.labels?.[0]?.textContent.trim() && !control.textContent.trim()).map(control => control.outerHTML)"))
            .ShouldBeEmpty();
        (await open.FindAsync("() => [...document.querySelectorAll('h1, h2, h3')].map(heading => heading.tagName)")).ShouldBe(["H1", "H2", "H2", "H2", "H2"]);
        (await open.FindAsync(Script.IdsTwice)).ShouldBeEmpty();
        (await open.FindAsync(Script.LinksToNowhere)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_protocol_that_is_switched_off_hears_nothing_until_it_is_switched_on()
    {
        await using var open = await OpenAsync(1280);
        var one = _server.Hosted.Single(static one => one.Protocol.Contender == "websocket-json");
        await UntilAsync(open, Figure(one, column: 5, "Number(text) > 5"));

        await open.Page.UncheckAsync("#run-websocket-json");
        await UntilAsync(open, Figure(one, column: 5, "text === '0'"));
        await open.Page.SelectOptionAsync("#over", "websocket-json");
        await open.Page.FillAsync("#text", "is anybody there?");
        await open.Page.PressAsync("#text", "Enter");
        (await open.Page.Locator("#said .trouble").TextContentAsync())!.ShouldContain("WebSocket is switched off: tick it in the table, or send over another");

        await open.Page.CheckAsync("#run-websocket-json");
        await UntilAsync(open, Figure(one, column: 5, "Number(text) > 5"));
        open.Complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Nothing_is_published_while_the_page_is_paused_or_hidden()
    {
        await using var open = await OpenAsync(1280);
        await RateAsync(20);

        await open.Page.ClickAsync("button[name=pause]");
        (await open.Page.Locator("#state").TextContentAsync()).ShouldBe("Paused: nothing is sent or received.");
        await RateAsync(0);
        await open.Page.ClickAsync("button[name=pause]");
        await RateAsync(20);
        await open.Page.EvaluateAsync("() => { Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange')); }");
        await RateAsync(0);

        async Task RateAsync(double expected)
        {
            using var limit = new CancellationTokenSource(s_patience);
            while (_server.Rate != expected)
            {
                await Task.Delay(s_look, limit.Token);
            }
        }
    }

    [SkippableFact]
    public async Task A_server_that_stops_is_said_to_have_stopped()
    {
        await using var open = await OpenAsync(1280);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        await _server.StopAsync(limit.Token);

        await UntilAsync(open, "document.getElementById('state').textContent.startsWith('The server has stopped.')");
    }

    [SkippableFact]
    public async Task What_the_page_measures_is_whole()
    {
        await using var open = await OpenAsync(1280);
        foreach (var one in _server.Hosted)
        {
            foreach (var measure in Enum.GetValues<BrowserMeasure>())
            {
                var question = JsonSerializer.Serialize(new PageQuestion(one.Contender.Name, measure, Rate: 50, Seconds: 0.5, WarmUp: 0.2, Poll: 20), FiguresJson.Default.PageQuestion);
                var answer = await open.Page.EvaluateAsync<string>("async question => JSON.stringify(await window.bench.measure(JSON.parse(question)))", question);
                var figures = JsonSerializer.Deserialize(answer, FiguresJson.Default.PageFigures)!;

                figures.Lost.ShouldBeNull();
                figures.Sent.ShouldBeInRange(20, 100);
                figures.Latencies.Count.ShouldBe(figures.Sent);
                (figures.Errors, figures.Duplicated, figures.Reordered).ShouldBe((0, 0, 0));
                figures.Received.ShouldBeGreaterThan(0);
                figures.Down.ShouldBeGreaterThan(figures.Received * 30);
                (figures.Uncertainty is null).ShouldBe(measure == BrowserMeasure.Answer);
                (figures.Requests > 0).ShouldBe(one.Protocol.Client is "polling" or "longPolling" || (measure == BrowserMeasure.Answer && one.Protocol.Client == "events"));
            }
        }

        open.Complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_verb_writes_a_record_with_the_same_measured_without_a_browser()
    {
        Skip.If(Preconditions.IsDebugBuild, "a Debug build refuses to run");
        Skip.If(Chromium.Program is null, "no chromium here");
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync($"browser rest-json websocket-json --rate 50 --duration 200ms --poll 20ms --chromium {Chromium.Program} --results {folder.Path}");

        run.Output.ShouldContain("websocket-json, delivery of a tick");
        var record = RecordFile.Read(Directory.EnumerateDirectories(folder.Path).Single());
        var browser = record.Load!.Browser!;
        browser.Browser.ShouldStartWith("Chromium ");
        browser.Runs.Select(static one => one.Id).ShouldBe(
        [
            "browser-answer/rest-json/tcp@50", "browser-delivery/rest-json/tcp@50/20ms", "browser-answer/websocket-json/tcp@50", "browser-delivery/websocket-json/tcp@50",
        ]);
        browser.Runs.ShouldAllBe(static one => one.Incomplete == null && one.Counts.Answered == one.Counts.Sent);
        browser.Runs.Select(static one => one.Reference).ShouldBe(
            record.Load.Runs.Select(static load => load.Id).Zip(record.Load.Pushes.Select(static push => push.Id), static (load, push) => new[] { load, push }).SelectMany(static both => both));
        (await CommandRun.OfAsync($"report {Directory.EnumerateDirectories(folder.Path).Single()}")).Output.ShouldContain("## In a browser");
    }

    // Whether what stands in a column of a protocol's row (the first is of names) is as it should be.
    private static string Figure(HostedProtocol one, int column, string holds) =>
        $"(() => {{ const text = document.getElementById('row-{one.Protocol.Contender}').children[{column}].lastChild.textContent; return {holds}; }})()";

    // Not Playwright's own wait, which the page's policy forbids: it evaluates text within the page.
    private static async Task UntilAsync(OpenPage open, string holds)
    {
        using var limit = new CancellationTokenSource(s_patience);
        while (!await open.Page.EvaluateAsync<bool>(holds))
        {
            await Task.Delay(s_look, limit.Token);
        }
    }

    private async Task<OpenPage> OpenAsync(int width, ColorScheme scheme = ColorScheme.Light)
    {
        var open = await chromium.OpenAsync(_server.Address, width, scheme);
        await open.Page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        return open;
    }
}
