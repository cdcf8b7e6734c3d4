namespace Bench.Tests.Runs;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
