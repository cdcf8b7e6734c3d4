using Bench.Commands;
using Bench.Regression;

namespace Bench.Tests.Regression;

public sealed class BaseBuildTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench-");

    public async Task InitializeAsync()
    {
        await GitAsync("init", "-q", "-b", "main");
        await CommitAsync("readme.md", "nothing to build here");
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_folder_outside_any_checkout_is_refused()
    {
        var outside = Directory.CreateTempSubdirectory("bench-");
        try
        {
            (await Should.ThrowAsync<UsageException>(() => new Git(outside.FullName).RootAsync(CancellationToken.None))).Message.ShouldContain("not in a git checkout");
        }
        finally
        {
            outside.Delete();
        }
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--help")]
    public async Task An_unknown_ref_is_refused_by_name(string reference) =>
        (await Should.ThrowAsync<UsageException>(() => new Git(_folder.FullName).CommitAsync(reference, CancellationToken.None))).Message.ShouldContain($"'{reference}'");

    [Fact]
    public async Task A_base_without_the_program_is_refused_and_its_worktree_removed()
    {
        (await Should.ThrowAsync<UsageException>(() => BuildAsync(CancellationToken.None))).Message.ShouldContain("no bench/Bench.csproj");
        await ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task A_base_that_does_not_build_shows_the_end_of_its_log_and_leaves_no_worktree()
    {
        await CommitAsync("bench/Bench.csproj", "<Project><Target Name=\"Build\"><Error Text=\"broken on purpose\" /></Target></Project>");
        var message = (await Should.ThrowAsync<UsageException>(() => BuildAsync(CancellationToken.None))).Message;
        message.ShouldContain("does not build");
        await ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task A_base_that_builds_something_else_is_refused()
    {
        await CommitAsync("bench/Bench.csproj", "<Project><Target Name=\"Restore\" /></Project>");
        (await Should.ThrowAsync<UsageException>(() => BuildAsync(CancellationToken.None))).Message.ShouldContain("into no Bench.dll");
        await ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task An_interrupted_build_leaves_no_worktree()
    {
        // Waits for longer than the test: only the interruption ends it.
        await CommitAsync("bench/Bench.csproj", "<Project DefaultTargets=\"Build\"><Target Name=\"Restore\" /><Target Name=\"Build\"><Exec Command=\"sleep 600\" /></Target></Project>");
        using var interruption = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await Should.ThrowAsync<OperationCanceledException>(() => BuildAsync(interruption.Token));
        await ShouldLeaveNothingAsync();
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var git = new Git(_folder.FullName);
        await new BaseBuild(git, "Local").AssemblyAsync(await git.CommitAsync("HEAD", CancellationToken.None), cancellationToken);
    }

    private async Task ShouldLeaveNothingAsync()
    {
        Directory.GetFileSystemEntries(Path.Combine(_folder.FullName, "artifacts", "bases")).ShouldBeEmpty();
        (await GitAsync("worktree", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    private async Task CommitAsync(string file, string content)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content);
        await GitAsync("add", file);
        await GitAsync("-c", "user.name=test", "-c", "user.email=test@example.invalid", "commit", "-q", "-m", file);
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        var (code, output, errors) = await Shell.RunAsync("git", ["-C", _folder.FullName, .. arguments], CancellationToken.None);
        code.ShouldBe(0, errors);
        return output;
    }
}
