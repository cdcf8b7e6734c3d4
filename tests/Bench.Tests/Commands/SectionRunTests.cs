using Bench.Commands;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Commands;

public sealed class SectionRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<PushRecord> _measured = [];
    private readonly StringWriter _said = new();

    public void Dispose()
    {
        _said.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_measured_is_in_the_record_with_what_the_doctor_found()
    {
        var (record, path) = await RunAsync(2, static (_, _) => { });

        (record.Profile, record.Incomplete, record.Load!.Pushes.Count).ShouldBe(("push", null, 2));
        record.Findings.ShouldNotBeEmpty();
        RecordJson.Write(RecordFile.Read(path)).ShouldBe(RecordJson.Write(record));
        _said.ToString().ShouldContain("[2/2] measured 1");
    }

    [Fact]
    public async Task An_interrupted_run_keeps_what_it_has_and_says_so()
    {
        using var interruption = new CancellationTokenSource();

        var (record, _) = await RunAsync(3, (index, token) => Interrupt(index, interruption, token), interruption.Token);

        (record.Incomplete, record.Load!.Pushes.Count).ShouldBe(("interrupted", 1));
    }

    [Fact]
    public async Task Interrupted_before_anything_was_measured_it_leaves_nothing_behind()
    {
        using var interruption = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(3, (index, token) => Interrupt(index + 1, interruption, token), interruption.Token));

        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_keeps_what_was_measured_before_it()
    {
        await Should.ThrowAsync<IOException>(() => RunAsync(3, static (index, _) => FailAt(1, index)));

        var record = RecordFile.Read(Directory.EnumerateDirectories(_folder.Path).Single());
        (record.Incomplete, record.Load!.Pushes.Count).ShouldBe(("the wire is cut", 1));
    }

    [Fact]
    public async Task A_failure_before_anything_was_measured_leaves_nothing_behind()
    {
        await Should.ThrowAsync<IOException>(() => RunAsync(3, static (index, _) => FailAt(0, index)));

        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    private static void Interrupt(int index, CancellationTokenSource interruption, CancellationToken token)
    {
        if (index > 0)
        {
            interruption.Cancel();
            token.ThrowIfCancellationRequested();
        }
    }

    private static void FailAt(int at, int index)
    {
        if (index == at)
        {
            throw new IOException("the wire is cut");
        }
    }

    private async Task<WrittenRecord> RunAsync(int count, Action<int, CancellationToken> before, CancellationToken cancellationToken = default)
    {
        var section = await SectionRun.StartAsync("push", "bench push", _folder.Path, CommandRun.Console(_said));
        return await section.RunAsync(
            [.. Enumerable.Range(0, count)],
            (index, token) =>
            {
                before(index, token);
                _measured.Add(UnderLoad.Section().Pushes[0]);
                return Task.FromResult($"measured {index}");
            },
            () => LoadSection.None with { Pushes = [.. _measured] },
            cancellationToken);
    }
}
