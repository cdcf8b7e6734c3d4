using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Bench.Load;

/// <summary>The clock of a load: a thread of its own that releases every message when it is due, and waits for no answer.</summary>
internal sealed class LoadDriver(IReadOnlyList<ILoadConnection> connections, LoadLog log, LoadOptions options)
{
    private const double Immediately = 0;

    // The first message is due a moment from now, when the thread has found out how it sleeps.
    private static readonly long s_lead = Stopwatch.Frequency / 50;

    private readonly TaskCompletionSource _measuring = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first message is due that is measured.</summary>
    public Task Measuring => _measuring.Task;

    /// <summary>Ends when every message has been released, or the driver was told to stop.</summary>
    public Task Over => _over.Task;

    /// <summary>Starts the thread.</summary>
    public void Start(CancellationToken stop) => new Thread(() => Run(stop)) { IsBackground = true, Name = "load" }.Start();

    [SuppressMessage("Design", "CA1031", Justification = "A thread has nobody above it: what it throws is handed to who waits for it.")]
    private void Run(CancellationToken stop)
    {
        try
        {
            Release(stop);
            _measuring.TrySetResult();
            _over.SetResult();
        }
        catch (Exception failure)
        {
            _measuring.TrySetResult();
            _over.SetException(failure);
        }
    }

    private void Release(CancellationToken stop)
    {
        var schedule = log.Schedule;
        var pacer = Pacer.OfThisThread(options.Rate is { } rate ? Stopwatch.Frequency / rate : Immediately);
        var start = Stopwatch.GetTimestamp() + (options.Rate is null ? 0 : s_lead);
        log.Start = start;
        for (var i = 0; i < schedule.Count; i++)
        {
            if (!pacer.WaitUntil(start + schedule.Offsets[i], stop))
            {
                return;
            }

            if (i == schedule.WarmUp)
            {
                _measuring.SetResult();
            }

            connections[i % connections.Count].Release();
        }
    }
}
