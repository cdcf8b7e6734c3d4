using System.Runtime.InteropServices;

namespace Bench.Commands;

/// <summary>Ctrl-C, or a request to terminate: the first ends the work in good order, the second ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> _registrations;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),
    ];

    /// <summary>Cancelled by the first.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_source.IsCancellationRequested)
        {
            // Exits as a process should: handlers run, so that BenchmarkDotNet takes its child along.
            Environment.Exit(ExitCode.Failed);
        }

        // Whoever waits for the token must not run on the signal's thread, which the second Ctrl-C needs.
        _ = _source.CancelAsync();
    }
}
