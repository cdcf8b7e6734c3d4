using System.ComponentModel;
using System.Diagnostics;

namespace Bench.Regression;

/// <summary>A build in a process of its own, which opens cells and runs slices on request.</summary>
internal sealed class ContestantProcess : IDisposable
{
    private readonly Process _process;
    private readonly CancellationTokenRegistration _registration;
    private readonly string _name;

    private ContestantProcess(Process process, string name, CancellationToken cancellationToken)
    {
        (_process, _name) = (process, name);
        _registration = cancellationToken.Register(Kill);
    }

    /// <summary>This very build.</summary>
    public static string OwnAssembly => typeof(ContestantProcess).Assembly.Location;

    /// <summary>Starts a build and waits for its greeting.</summary>
    /// <param name="assembly">The build's Bench.dll.</param>
    /// <param name="name">What it is called in errors: "the base".</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <exception cref="ContestantException">The build does not have the verb, or speaks another version of it.</exception>
    public static ContestantProcess Start(string assembly, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, ContestantProtocol.Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What profile-guided optimisation makes of one start is not what it makes of the next: without it, allocations
        // repeat to the byte (with it, gRPC's strayed by 40 B and chat-history's by 3 kB), and it warms up sooner.
        start.Environment["DOTNET_TieredPGO"] = "0";
        try
        {
            var process = new ContestantProcess(Process.Start(start)!, name, cancellationToken);
            process.Greet(cancellationToken);
            return process;
        }
        catch (Win32Exception missing)
        {
            throw new ContestantException($"'dotnet' can't be started: {missing.Message}; put the .NET SDK on the PATH");
        }
    }

    /// <summary>Asks and waits for the answer. It blocks: nothing else is to run meanwhile, and a blocked read wakes fastest.</summary>
    /// <exception cref="ContestantException">It answered with an error, or not at all.</exception>
    public string Ask(string request, CancellationToken cancellationToken = default)
    {
        var answer = Exchange(request);
        cancellationToken.ThrowIfCancellationRequested();
        return answer?.Split(' ', 2) switch
        {
            [ContestantProtocol.Ok, var rest] => rest,
            [ContestantProtocol.Error, var why] => throw new ContestantException($"{_name}: {why}"),
            null => throw new ContestantException($"{_name} ended in the midst of '{request}'"),
            _ => throw new ContestantException($"{_name} answered '{answer}' to '{request}'"),
        };
    }

    public void Dispose()
    {
        _registration.Dispose();
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Greet(CancellationToken cancellationToken)
    {
        var greeting = Read();
        if (greeting == ContestantProtocol.Greeting)
        {
            // Drained, so that a child that complains never waits for a reader.
            _process.ErrorDataReceived += static (_, _) => { };
            _process.BeginErrorReadLine();
            return;
        }

        var errors = greeting is null ? _process.StandardError.ReadToEnd().Trim() : "";
        Dispose();
        cancellationToken.ThrowIfCancellationRequested();
        throw new ContestantException(greeting is null || !greeting.StartsWith(ContestantProtocol.Verb, StringComparison.Ordinal)
            ? $"{_name} has no verb '{ContestantProtocol.Verb}', which a duel of two builds needs; choose a base that has it{(errors.Length == 0 ? "" : $" (it said: {errors.Split('\n')[0]})")}"
            : $"{_name} speaks '{greeting}', and this build '{ContestantProtocol.Greeting}'; choose a base that speaks the same");
    }

    private string? Exchange(string request)
    {
        try
        {
            _process.StandardInput.WriteLine(request);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            return null; // It is gone.
        }

        return Read();
    }

    private string? Read() => _process.StandardOutput.ReadLine();

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
