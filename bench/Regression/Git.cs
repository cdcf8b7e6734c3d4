using System.ComponentModel;
using Bench.Commands;

namespace Bench.Regression;

/// <summary>Runs git in a checkout.</summary>
/// <param name="folder">Anywhere in the checkout.</param>
internal sealed class Git(string folder)
{
    /// <summary>The checkout's uppermost folder.</summary>
    /// <exception cref="UsageException">There is no git, or no checkout.</exception>
    public async Task<string> RootAsync(CancellationToken cancellationToken)
    {
        var (code, output, errors) = await RunAsync(["rev-parse", "--show-toplevel"], cancellationToken);
        return code == 0 ? output.Trim() : throw new UsageException($"{folder} is not in a git checkout ({FirstLine(errors)}), so there is no base to check against; run it in a clone");
    }

    /// <summary>The commit that a ref names.</summary>
    /// <exception cref="UsageException">There is no git, or no such ref.</exception>
    public async Task<string> CommitAsync(string reference, CancellationToken cancellationToken)
    {
        var (code, output, _) = await RunAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"], cancellationToken);
        return code == 0 ? output.Trim() : throw new UsageException(
            $"git knows no commit '{reference}'; name a branch, a tag or a commit, and in a shallow clone fetch it first ('git fetch origin {reference}')");
    }

    /// <summary>Checks a commit out into a folder of its own.</summary>
    public async Task AddWorktreeAsync(string path, string commit, CancellationToken cancellationToken)
    {
        var (code, _, errors) = await RunAsync(["worktree", "add", "--detach", "--force", path, commit], cancellationToken);
        if (code != 0)
        {
            throw new UsageException($"git can't check {commit} out into {path}: {errors.Trim()}");
        }
    }

    /// <summary>Removes the folder and what git remembers of it. Not to be interrupted: it is what an interruption leads to.</summary>
    public async Task RemoveWorktreeAsync(string path)
    {
        await RunAsync(["worktree", "remove", "--force", path], CancellationToken.None);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        await RunAsync(["worktree", "prune"], CancellationToken.None);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await Shell.RunAsync("git", ["-C", folder, .. arguments], cancellationToken);
        }
        catch (Win32Exception)
        {
            throw new UsageException("there is no git on the PATH; a check against a base needs it, 'bench check' against the baseline does not");
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
