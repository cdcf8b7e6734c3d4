using System.ComponentModel;
using System.Diagnostics;

namespace Bench.Tests;

/// <summary>run.ps1, with a stand-in for dotnet that says how it was called.</summary>
public sealed class RunScriptTests : IDisposable
{
    private const int ExitCode = 3;

    private readonly DirectoryInfo _tools = Directory.CreateTempSubdirectory("run-script-");

    public RunScriptTests()
    {
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(_tools.FullName, "dotnet.cmd"), $"@echo %*\r\n@exit /b {ExitCode}\r\n");
            return;
        }

        var script = Path.Combine(_tools.FullName, "dotnet");
        File.WriteAllText(script, $"#!/bin/sh\necho \"$@\"\nexit {ExitCode}\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    [SkippableTheory]
    [InlineData("", "run -c Release --project {root}bench --")]
    [InlineData("verify --wire memory", "run -c Release --project {root}bench -- verify --wire memory")]
    [InlineData("run -c rest-json,grpc", "run -c Release --project {root}bench -- run -c rest-json,grpc")]
    [InlineData("test --no-build", "test -c Release {root}Benchmarks.sln --no-build")]
    public async Task It_passes_arguments_and_exit_code_through(string arguments, string called)
    {
        var (output, exitCode) = await RunAsync(arguments);
        output.Trim().ShouldBe(called.Replace("{root}", Root() + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        exitCode.ShouldBe(ExitCode);
    }

    [SkippableFact]
    public async Task It_helps_without_running_anything()
    {
        var (output, exitCode) = await RunAsync("-Help");
        output.ShouldContain("./run.ps1 verify");
        exitCode.ShouldBe(0);
    }

    public void Dispose() => _tools.Delete(recursive: true);

    // As -Command and not -File, because that is how it is typed: only then does PowerShell make an array of a,b.
    private async Task<(string Output, int ExitCode)> RunAsync(string arguments)
    {
        var start = new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", "-Command", $"& '{Path.Combine(Root(), "run.ps1")}' {arguments}; exit $LASTEXITCODE"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = _tools.FullName + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var shell = Start(start);
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (output, shell.ExitCode);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SkipException("there is no pwsh on the PATH; install PowerShell 7 to test run.ps1");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Benchmarks.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests run outside the source tree: there is no Benchmarks.sln above them");
        }

        return folder.FullName;
    }
}
