using Bench.Load;
using Bench.Records;

namespace Bench.Commands;

/// <summary>The record of a load that may have none: a closed loop measures nothing that belongs into one.</summary>
internal sealed class LoadRecording : IDisposable
{
    private readonly LoadRecorder? _recorder;
    private bool _written;

    private LoadRecording(LoadRecorder? recorder) => _recorder = recorder;

    public static LoadRecording None => new(null);

    /// <exception cref="UsageException">The results folder can't be written.</exception>
    public static LoadRecording Claim(string results, string command) => new(LoadRecorder.Claim(results, command));

    public LoadRecord Add(LoadOutcome outcome) => _recorder?.Add(outcome) ?? outcome.Record;

    public void Add(GoodputRecord goodput, LoadOutcome? verification) => _recorder?.Add(goodput, verification);

    /// <returns>The record's path; null where there is none.</returns>
    public string? Write(string? incomplete)
    {
        _written = true;
        return _recorder?.Write(incomplete);
    }

    /// <summary>Gives the folder back where the load never began.</summary>
    public void Dispose()
    {
        if (!_written)
        {
            _recorder?.Release();
        }
    }
}
