using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Bench.Records;
using Bench.Workloads;
using Servers.Wires;

namespace Bench.Serving;

/// <summary>A server in a child process: this very program as <c>bench serve</c>. It ends with its parent, however that ends.</summary>
internal sealed class ServedProcess : IServed
{
    // A cold start with everything to compile takes two seconds on a busy machine; who waits longer waits for nothing.
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);

    // What a server promises to stop within, and a second for the process to end.
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(6);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly SemaphoreSlim _asking = new(1);
    private readonly TaskCompletionSource<string> _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServedAddress? _address;

    private ServedProcess(Lane lane, Process process)
    {
        (Lane, _process) = (lane, process);
        process.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        process.Exited += (_, _) => _gone.TrySetResult($"the server's process has ended (exit code {process.ExitCode})");
        process.EnableRaisingEvents = true;
    }

    public Lane Lane { get; }

    /// <summary>Where it listens.</summary>
    public ServedAddress Address => _address ?? throw new InvalidOperationException("the server has not said yet where it listens");

    public IDialer Dialer => Address.Dialer();

    public bool SharesProcess => false;

    public Task<string> Gone => _gone.Task;

    /// <summary>The child's number, for who sends it signals.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a child and waits until it listens.</summary>
    /// <exception cref="ServedException">It ended, or said something else.</exception>
    public static async Task<ServedProcess> StartAsync(Lane lane, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["exec", typeof(ServedProcess).Assembly.Location, "serve", lane.Contender.Name, "--wire", lane.Wire.Name, "--attended"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ServedProcess served;
        try
        {
            served = new ServedProcess(lane, Process.Start(start)!);
        }
        catch (Win32Exception missing)
        {
            throw new ServedException($"'dotnet' can't be started: {missing.Message}; put the .NET SDK on the PATH");
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(s_startLimit);
            await served.AwaitReadinessAsync(limit.Token);
            return served;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await served.DisposeAsync();
            throw new ServedException($"the server of {lane.Id} does not listen after {s_startLimit.TotalSeconds:0} s: {served.Said()}");
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    public async Task<ProcessRecord?> SpentAsync(CancellationToken cancellationToken) =>
        await AskAsync(ServeProtocol.Usage, cancellationToken) is { } answer ? ServeProtocol.UsageIn(answer) : null;

    /// <summary>Asks, and waits for the line that answers.</summary>
    /// <returns>The answer; null where the server is gone.</returns>
    public async Task<string?> AskAsync(string request, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            await _process.StandardInput.WriteLineAsync(request.AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
            return await _process.StandardOutput.ReadLineAsync(cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Waits until the process has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close(); // Its request to stop.
            using var limit = new CancellationTokenSource(s_stopLimit);
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited)
            {
                _process.Kill();
                await _process.WaitForExitAsync();
            }
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            // It had ended by itself.
        }

        _process.Dispose();
        _asking.Dispose();
    }

    private async Task AwaitReadinessAsync(CancellationToken cancellationToken)
    {
        var line = await _process.StandardOutput.ReadLineAsync(cancellationToken);
        _address = line is not null && ServeProtocol.AddressIn(line) is { } address
            ? ServedAddress.Parse(address)
            : throw new ServedException($"the server of {Lane.Id} did not start: {line ?? Said()}");
    }

    private string Said() => string.Join(' ', _complaints.Where(static line => line.Length > 0)) is { Length: > 0 } said ? said : "it said nothing";
}
