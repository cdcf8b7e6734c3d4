using System.Globalization;
using Bench.Load;
using Bench.Records;
using Bench.Serving;
using Bench.Workloads;
using Servers.Application;

namespace Bench.Deadlines;

/// <summary>Lets deadlines fire on a lane, one call after the other, and times when each caller goes on.</summary>
internal static class DeadlineRun
{
    /// <summary>Measures a lane. What goes wrong ends it, and is in the record.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static async Task<DeadlineRecord> RunAsync(Lane lane, DeadlineOptions options, CancellationToken cancellationToken)
    {
        var (gate, opened, before) = (new StallGate(), 0, 0);
        var (waited, timer) = (new List<long>(options.Calls), new List<long>(options.Calls));
        string? incomplete = null;
        try
        {
            await using var served = await ServedHere.StartAsync(lane, cancellationToken);
            await using var client = await lane.Contender.ConnectAsync(served.Dialer.Through(Held), ServiceLimits.Default, cancellationToken);
            var calls = new DeadlineCalls(client.Chat, gate, options.Deadline);

            // Once without being counted: what is compiled and thrown for the first time is no contender's lateness.
            await calls.AnswerAsync(cancellationToken);
            await DeadlineCalls.WaitAsync(options.Deadline, cancellationToken);
            await calls.GiveUpAsync(cancellationToken);
            for (var i = 0; i < options.Calls; i++)
            {
                // In time, so that a connection stands and what is given up is the call alone.
                await calls.AnswerAsync(cancellationToken);
                before = i == 0 ? opened : before;
                timer.Add(await DeadlineCalls.WaitAsync(options.Deadline, cancellationToken));
                waited.Add(await calls.GiveUpAsync(cancellationToken));
            }

            await calls.AnswerAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is DeadlineException or NotSupportedException)
        {
            incomplete = failure.Message;
        }

        return new DeadlineRecord(
            string.Create(CultureInfo.InvariantCulture, $"deadline/{lane.Id}@{options.Deadline.TotalMilliseconds:0.###}ms"),
            lane.Contender.Name,
            lane.Wire.Name,
            options.Deadline.TotalMilliseconds,
            OrderStatistics.Of(waited.ToArray()),
            OrderStatistics.Of(timer.ToArray()),
            waited.Count == 0 ? 0 : Math.Round((double)(opened - before) / waited.Count, 4),
            incomplete);

        Stream Held(Stream inner)
        {
            Interlocked.Increment(ref opened);
            return new HoldingStream(inner, gate);
        }
    }
}
