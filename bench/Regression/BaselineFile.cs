using System.Text.Json;
using Bench.Commands;

namespace Bench.Regression;

/// <summary>Reads and writes a baseline: whole, or not at all.</summary>
internal static class BaselineFile
{
    /// <summary>Its name in the results folder.</summary>
    public const string Name = "baseline.json";

    private const string Cure = "write one with 'bench baseline'";

    /// <exception cref="UsageException">There is none, or it can't be read.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var json = File.ReadAllText(path);
            return BaselineJson.SchemaOf(json) switch
            {
                Baseline.CurrentSchema => BaselineJson.Read(json) ?? throw new JsonException("it is empty"),
                { } other => throw new UsageException($"the baseline {path} has schema {other}, and this build reads {Baseline.CurrentSchema}; {Cure}, or check with the build that wrote it"),
                null => throw new JsonException("it has no schema"),
            };
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"there is no baseline at {path}; {Cure}, or name another with --baseline");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the baseline {path} can't be read: {failure.Message}");
        }
        catch (JsonException broken)
        {
            throw new UsageException($"{path} is no baseline: {broken.Message}; {Cure}");
        }
    }

    /// <exception cref="UsageException">It can't be written; what was there before is still there.</exception>
    public static void Write(string path, Baseline baseline)
    {
        var draft = path + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(draft, BaselineJson.Write(baseline));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the baseline can't be written to {path}: {failure.Message}; name a file that can be written with --baseline");
        }
    }
}
