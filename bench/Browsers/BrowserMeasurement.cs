using System.Diagnostics;
using Bench.Load;
using Bench.Push;
using Bench.Records;
using Bench.Serving;
using Bench.Web;
using Bench.Workloads;

namespace Bench.Browsers;

/// <summary>Measures a cell in the browser, and then the same without: by the suite's own client, in the same session.</summary>
internal sealed class BrowserMeasurement(BrowserPage page, BrowserOptions options)
{
    private const double MicrosecondsPerMillisecond = 1e3;

    // What the page posts, and so what it is held against.
    private static readonly Workload s_post = WorkloadCatalog.All.Single(static workload => workload.Name == "chat-send");

    private readonly List<BrowserRecord> _browser = [];
    private readonly List<PushRecord> _pushes = [];
    private readonly List<LoadRecord> _loads = [];

    /// <summary>What was measured so far.</summary>
    public LoadSection Section => _browser.Count == 0
        ? LoadSection.None
        : LoadSection.None with { Runs = _loads, Pushes = _pushes, Browser = new BrowserSection(page.Browser, _browser) };

    /// <returns>What the browser measured.</returns>
    public async Task<BrowserRecord> RunAsync(BrowserCell cell, CancellationToken cancellationToken)
    {
        var figures = await page.MeasureAsync(
            new PageQuestion(
                cell.Served.Contender.Name,
                cell.Measure,
                options.Rate,
                options.Duration.TotalSeconds,
                options.WarmUp.TotalSeconds,
                cell.PollEvery?.TotalMilliseconds ?? 0),
            cancellationToken);
        var reference = cell.Measure == BrowserMeasure.Answer ? await LoadAsync(cell, cancellationToken) : await PushAsync(cell, cancellationToken);
        var record = Record(cell, figures, reference);
        _browser.Add(record);
        return record;
    }

    private async Task<string> LoadAsync(BrowserCell cell, CancellationToken cancellationToken)
    {
        await using var served = await ServedProcess.StartAsync(Lane(cell), cancellationToken);
        var load = new LoadOptions { Rate = options.Rate, Duration = options.Duration, WarmUp = options.WarmUp };
        var outcome = await new LoadRun(served, s_post, load).RunAsync(watcher: null, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        _loads.Add(outcome.Record);
        return outcome.Record.Id;
    }

    private async Task<string> PushAsync(BrowserCell cell, CancellationToken cancellationToken)
    {
        var push = await PushMeasurement.RunAsync(
            new PushCell(Lane(cell), Subscribers: 1, cell.PollEvery), new PushOptions(options.Rate, options.Duration) { WarmUp = options.WarmUp }, cancellationToken);
        _pushes.Add(push);
        return push.Id;
    }

    private static Lane Lane(BrowserCell cell) => new(cell.Served.Contender, WebServer.Wire);

    private BrowserRecord Record(BrowserCell cell, PageFigures figures, string reference) => new(
        cell.Id(options.Rate),
        cell.Measure,
        cell.Served.Contender.Name,
        WebServer.Wire.Name,
        options.Rate,
        cell.PollEvery?.TotalMilliseconds,
        Math.Round(figures.Seconds, 3),
        OrderStatistics.Of([.. figures.Latencies.Select(static latency => (long)(latency * Stopwatch.Frequency / TimeSpan.MillisecondsPerSecond))]),
        figures.Uncertainty is { } uncertainty ? Math.Round(uncertainty * MicrosecondsPerMillisecond, 1) : null,
        new DeliveryCounts(
            figures.Sent,
            figures.Latencies.Count,
            figures.Errors,
            Math.Max(0, figures.Sent - figures.Latencies.Count - figures.Errors),
            figures.Duplicated,
            figures.Reordered),
        PerMessage(figures.Up, figures),
        PerMessage(figures.Down, figures),
        PerMessage(figures.Requests, figures),
        reference,
        figures.Lost is { } why ? $"the connection was lost: {why}" : page.Complaint);

    private static double PerMessage(long count, PageFigures figures) => figures.Received == 0 ? 0 : Math.Round((double)count / figures.Received, 3);
}
