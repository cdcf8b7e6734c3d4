using System.Diagnostics;
using System.Globalization;
using Bench.Records;
using Bench.Serving;
using Bench.Workloads;

namespace Bench.Load;

/// <summary>One load against one server.</summary>
internal sealed class LoadRun(IServed served, Workload workload, LoadOptions options)
{
    // What asking the room for its last message may take, once the load is over.
    private static readonly TimeSpan s_questionLimit = TimeSpan.FromSeconds(5);

    private readonly StallGate _gate = new();

    /// <summary>Connects, sends, waits for answers, and puts it all together. Interrupted, it ends with what it has.</summary>
    /// <param name="watcher">Is told of each second; null where nobody looks.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <exception cref="LoadException">It could not begin.</exception>
    public async Task<LoadOutcome> RunAsync(ILoadWatcher? watcher, CancellationToken cancellationToken)
    {
        var log = new LoadLog(options.Rate is { } rate
            ? Schedule.Open(rate, options.WarmUp, options.Duration, options.Arrivals)
            : Schedule.Closed(options.Messages));
        await using var crew = await LoadCrew.GatherAsync(served, workload, options, log, _gate, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var driver = new LoadDriver(crew.Connections, log, options);
        var ending = EndAsync(driver, log, cancellationToken);
        var watching = watcher is null ? Task.CompletedTask : new LoadWatch(log, options.Rate is not null, watcher).RunAsync(stop.Token);
        driver.Start(stop.Token);

        await driver.Measuring;
        var stalling = options.Stall is { } stall ? _gate.StallAsync(stall, stop.Token) : Task.CompletedTask;
        var (start, clientBefore, serverBefore) = (Stopwatch.GetTimestamp(), OwnProcess.Spent(), await SpentAsync());
        var incomplete = await ending;
        var (end, clientAfter, serverAfter) = (Stopwatch.GetTimestamp(), OwnProcess.Spent(), await SpentAsync());
        await stop.CancelAsync();
        await Task.WhenAll(watching, ((Task)driver.Over).WaitAsync(CancellationToken.None));
        await stalling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var posted = await PostedAsync(crew);
        log.Close();

        var seconds = (end - start) / (double)Stopwatch.Frequency;
        return new LoadOutcome(
            Record(log, posted, seconds, Spent(clientBefore, clientAfter)!, Spent(serverBefore, serverAfter), incomplete), log, log.FirstFailure);
    }

    /// <returns>Why it ended early; null where it did not.</returns>
    private async Task<string?> EndAsync(LoadDriver driver, LoadLog log, CancellationToken cancellationToken)
    {
        var interrupted = Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        await Task.WhenAny(driver.Over, interrupted, served.Gone, log.Hopeless);
        if (driver.Over.IsFaulted)
        {
            await driver.Over;
        }

        if (driver.Over.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            // A closed loop releases all at once, and ends when it has its answers.
            var grace = Task.Delay(options.Rate is null ? Timeout.InfiniteTimeSpan : options.Grace, cancellationToken);
            await Task.WhenAny(log.Finished, grace, served.Gone, log.Hopeless);
        }

        return log.Finished.IsCompleted ? null
            : cancellationToken.IsCancellationRequested ? "interrupted"
            : served.Gone.IsCompleted ? await served.Gone
            : log.Hopeless.IsCompleted ? $"the server answers no more: {await log.Hopeless}"
            : $"{options.Grace.TotalSeconds:0} s after the last message was due, answers were still missing";
    }

    // A room that says it has more messages than were sent has some of them twice; fewer than it acknowledged, and it lost some.
    private static async Task<long?> PostedAsync(LoadCrew crew)
    {
        using var limit = new CancellationTokenSource(s_questionLimit);
        try
        {
            return await crew.PostedAsync(limit.Token);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null; // It is gone: that has been said.
        }
    }

    private async Task<ProcessRecord?> SpentAsync()
    {
        using var limit = new CancellationTokenSource(s_questionLimit);
        try
        {
            return await served.SpentAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static ProcessRecord? Spent(ProcessRecord? before, ProcessRecord? after) =>
        before is null || after is null ? null : after with { CpuSeconds = Math.Round(after.CpuSeconds - before.CpuSeconds, 6) };

    private LoadRecord Record(LoadLog log, long? posted, double seconds, ProcessRecord client, ProcessRecord? server, string? incomplete)
    {
        var samples = LoadSamples.Of(log, options.Rate is not null);
        var sentInAll = log.States.LongCount(static state => state != MessageState.None);
        var answeredInAll = log.States.LongCount(static state => (state & MessageState.Answered) != 0);
        var lane = served.Lane;
        return new LoadRecord(
            string.Create(CultureInfo.InvariantCulture, $"{workload.Name}/{lane.Id}@{options.Rate ?? 0:0.###}"),
            workload.Name,
            lane.Contender.Name,
            lane.Wire.Name,
            options.Connections,
            options.Rate ?? 0,
            AchievedRate(samples, log, seconds),
            Math.Round(seconds, 3),
            samples.Corrected,
            samples.Uncorrected,
            samples.Lateness,
            new DeliveryCounts(
                samples.Sent,
                samples.Answered,
                samples.Failed,
                samples.Sent - samples.Answered - samples.Failed + Math.Max(0, answeredInAll - posted ?? 0),
                log.Duplicated + Math.Max(0, posted - sentInAll ?? 0),
                log.Reordered),
            client,
            server,
            options.Rate is null ? null : Bottleneck.Of(samples, client, server, served.SharesProcess, seconds, Environment.ProcessorCount),
            incomplete,
            options.InFlight,
            options.Arrivals == Arrivals.Constant ? "constant" : "poisson",
            samples.Held,
            incomplete is null ? samples.Due - samples.Sent : UnsentSoFar(log, samples));
    }

    // Per second of the time in which the messages were due, or longer where their answers took longer.
    private double AchievedRate(LoadSamples samples, LoadLog log, double seconds)
    {
        var schedule = log.Schedule;
        var first = log.Start + (options.Rate is null ? 0 : schedule.Offsets[schedule.WarmUp]);
        var needed = Math.Max((samples.LastAnswer - first) / (double)Stopwatch.Frequency, Math.Min(seconds, options.Rate is null ? 0 : options.Duration.TotalSeconds));
        return needed > 0 ? Math.Round(samples.Answered / needed, 3) : 0;
    }

    // What was not due yet when the run was cut short is not missing.
    private long UnsentSoFar(LoadLog log, LoadSamples samples)
    {
        var now = Stopwatch.GetTimestamp();
        var schedule = log.Schedule;
        var due = options.Rate is null ? schedule.Count : schedule.Offsets.Skip(schedule.WarmUp).LongCount(offset => log.Start + offset <= now);
        return Math.Max(0, due - samples.Sent);
    }
}
