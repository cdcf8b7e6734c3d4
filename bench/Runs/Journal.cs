using Bench.Records;

namespace Bench.Runs;

/// <summary>
/// Keeps what a run has found on disk while it goes on, so that a killed one can be continued. Written between
/// measurements only, by whoever has just ended one.
/// </summary>
/// <param name="folder">Whose journal it is.</param>
/// <param name="soFar">The record as it is now.</param>
/// <param name="clock">Tells how long ago it was last written.</param>
/// <param name="say">Told why it can't be written. The run goes on: its record may still be.</param>
internal sealed class Journal(RecordFolder folder, Func<RunRecord> soFar, TimeProvider clock, Action<string> say)
{
    // What a killed run loses at the most; a full one writes megabytes each time.
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private long _written = clock.GetTimestamp();
    private bool _closed;

    /// <summary>Something was found: writes it, unless that was done a moment ago.</summary>
    public void Touch()
    {
        if (clock.GetElapsedTime(_written) >= s_interval)
        {
            Write();
        }
    }

    /// <summary>Writes what has been found.</summary>
    public void Write()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            try
            {
                folder.WriteJournal(soFar());
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                say($"the journal can't be written, so this run can't be continued if it is killed: {failure.Message}");
            }

            _written = clock.GetTimestamp();
        }
    }

    /// <summary>Writes no more: an interrupted run leaves BenchmarkDotNet behind, which may still find something.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
        }
    }
}
