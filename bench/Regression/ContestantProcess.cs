using System.ComponentModel;
using System.Diagnostics;

namespace Bench.Regression;

/// <summary>A build in a process of its own, which opens cells, and runs slices or whole matches, on request.</summary>
internal sealed class ContestantProcess : IDisposable
{
    private readonly Process _process;
    private readonly CancellationTokenRegistration _registration;
    private readonly string _name;
    private readonly CancellationToken _cancellationToken;
    private bool _greeted;

    private ContestantProcess(Process process, string name, CancellationToken cancellationToken)
    {
        (_process, _name, _cancellationToken) = (process, name, cancellationToken);
        _registration = cancellationToken.Register(Kill);
    }

    /// <summary>This very build.</summary>
    public static string OwnAssembly => typeof(ContestantProcess).Assembly.Location;

    /// <summary>Starts a build. Its greeting is waited for with the first answer, so that two can start at once.</summary>
    /// <param name="assembly">The build's Bench.dll.</param>
    /// <param name="name">What it is called in errors: "the base".</param>
    /// <param name="settings">Environment variables for its runtime.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <exception cref="ContestantException">There is no dotnet to start it with.</exception>
    public static ContestantProcess Start(
        string assembly, string name, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, ContestantProtocol.Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in settings)
        {
            start.Environment[variable] = value;
        }

        try
        {
            return new ContestantProcess(Process.Start(start)!, name, cancellationToken);
        }
        catch (Win32Exception missing)
        {
            throw new ContestantException($"'dotnet' can't be started: {missing.Message}; put the .NET SDK on the PATH");
        }
    }

    /// <summary>Asks and waits for the answer. It blocks: nothing else is to run meanwhile, and a blocked read wakes fastest.</summary>
    /// <exception cref="ContestantException">It answered with an error, or not at all; or it is no contestant.</exception>
    public string Ask(string request)
    {
        Tell(request);
        return Hear(request);
    }

    /// <summary>Asks without waiting: another is to be asked at the same time.</summary>
    public void Tell(string request)
    {
        Greet();
        try
        {
            _process.StandardInput.WriteLine(request);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It is gone, which the answer that does not come will tell.
        }
    }

    /// <summary>Waits for the answer.</summary>
    /// <exception cref="ContestantException">It is an error, or none.</exception>
    public string Hear(string request)
    {
        var answer = _process.StandardOutput.ReadLine();
        _cancellationToken.ThrowIfCancellationRequested();
        return answer?.Split(' ', 2) switch
        {
            [ContestantProtocol.Ok, var rest] => rest,
            [ContestantProtocol.Error, var why] => throw new ContestantException($"{_name}: {why}"),
            null => throw new ContestantException($"{_name} ended in the midst of '{request.Split('{')[0].TrimEnd()}'", hasEnded: true),
            _ => throw new ContestantException($"{_name} answered '{answer}' to '{request}'"),
        };
    }

    /// <summary>Puts it on the core that all contestants share, once it is up.</summary>
    /// <exception cref="ContestantException">It is no contestant.</exception>
    public void Pin()
    {
        Greet();
        SharedCore.Pin(_process);
    }

    public void Dispose()
    {
        _registration.Dispose();
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Greet()
    {
        if (_greeted)
        {
            return;
        }

        var greeting = _process.StandardOutput.ReadLine();
        if (greeting == ContestantProtocol.Greeting)
        {
            _greeted = true;
            // Drained, so that a child that complains never waits for a reader.
            _process.ErrorDataReceived += static (_, _) => { };
            _process.BeginErrorReadLine();
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        var errors = greeting is null ? _process.StandardError.ReadToEnd().Trim() : "";
        throw new ContestantException(greeting is null || !greeting.StartsWith(ContestantProtocol.Verb, StringComparison.Ordinal)
            ? $"{_name} has no verb '{ContestantProtocol.Verb}', which a duel of two builds needs; choose a base that has it{(errors.Length == 0 ? "" : $" (it said: {errors.Split('\n')[0]})")}"
            : $"{_name} speaks '{greeting}', and this build '{ContestantProtocol.Greeting}'; choose a base that speaks the same");
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
