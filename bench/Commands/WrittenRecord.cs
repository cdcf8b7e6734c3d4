using Bench.Records;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>A record of behaviour under load that has been written.</summary>
/// <param name="Record">The record.</param>
/// <param name="Path">Where it is.</param>
internal sealed record WrittenRecord(RunRecord Record, string Path)
{
    /// <summary>Shows it, as one JSON document or as tables that say where it is.</summary>
    /// <param name="output">Where it is shown.</param>
    /// <param name="asJson">Whether as JSON.</param>
    /// <param name="print">Prints the tables.</param>
    /// <param name="isRight">Whether all of it went as it should.</param>
    /// <returns>The exit code that says so.</returns>
    public async Task<int> ShowAsync(IAnsiConsole output, bool asJson, Action<LoadSection> print, Func<LoadSection, bool> isRight)
    {
        var load = Record.Load ?? LoadSection.None;
        if (asJson)
        {
            await output.Profile.Out.Writer.WriteAsync(RecordJson.Write(Record));
        }
        else
        {
            print(load);
            output.WriteLine($"The record: {System.IO.Path.GetRelativePath(Environment.CurrentDirectory, Path)}");
        }

        return Record.Incomplete is null && isRight(load) ? ExitCode.Ok : ExitCode.Failed;
    }
}
