using System.Globalization;
using Bench.Commands;

namespace Bench.Regression;

/// <summary>
/// Builds the program as it was at a commit, in a worktree that is gone afterwards. What was built is kept in
/// <c>artifacts/bases</c>, which git ignores, by commit and gRPC contracts: a second check builds nothing.
/// </summary>
/// <param name="git">The checkout.</param>
/// <param name="grpcContracts">Which gRPC contracts to build against: those of this build, so that like meets like.</param>
internal sealed class BaseBuild(Git git, string grpcContracts)
{
    private const string Program = "Bench.dll";
    private const int TailLines = 25;

    /// <summary>Builds, or finds what was built before.</summary>
    /// <returns>The path of the base's Bench.dll.</returns>
    /// <exception cref="UsageException">The base does not build: the message ends with the tail of its log.</exception>
    public async Task<string> AssemblyAsync(string commit, CancellationToken cancellationToken)
    {
        var root = Path.Combine(await git.RootAsync(cancellationToken), "artifacts", "bases");
        var kept = Path.Combine(root, $"{commit}-{grpcContracts}");
        if (!File.Exists(Path.Combine(kept, Program)))
        {
            Directory.CreateDirectory(root);
            await BuildAsync(commit, kept, cancellationToken);
        }

        return Path.Combine(kept, Program);
    }

    private async Task BuildAsync(string commit, string kept, CancellationToken cancellationToken)
    {
        // Two checks at once build the same base twice, each in a folder of its own; the first to finish is kept.
        var mark = string.Create(CultureInfo.InvariantCulture, $"{commit[..Math.Min(12, commit.Length)]}.{Environment.ProcessId}");
        var tree = Path.Combine(Path.GetDirectoryName(kept)!, mark + ".tree");
        var draft = Path.Combine(Path.GetDirectoryName(kept)!, mark + ".draft");
        try
        {
            await git.AddWorktreeAsync(tree, commit, cancellationToken);
            var project = Path.Combine(tree, "bench", "Bench.csproj");
            if (!File.Exists(project))
            {
                throw new UsageException($"the base {commit} has no bench/Bench.csproj to build; choose a newer one");
            }

            var (code, output, errors) = await Shell.RunAsync(
                "dotnet",
                ["build", project, "-c", "Release", "-o", draft, $"-p:GrpcContracts={grpcContracts}", "-nodeReuse:false", "-v", "quiet", "-nologo"],
                cancellationToken);
            if (code != 0)
            {
                throw new UsageException($"the base {commit} does not build; the end of its log:{Environment.NewLine}{Tail(output + errors)}");
            }

            if (!File.Exists(Path.Combine(draft, Program)))
            {
                throw new UsageException($"the base {commit} builds, but into no {Program}; choose a newer one");
            }

            if (!Directory.Exists(kept))
            {
                Directory.Move(draft, kept);
            }
        }
        finally
        {
            await git.RemoveWorktreeAsync(tree);
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private static string Tail(string log) =>
        string.Join(Environment.NewLine, log.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(TailLines).Select(static line => line.TrimEnd()));
}
