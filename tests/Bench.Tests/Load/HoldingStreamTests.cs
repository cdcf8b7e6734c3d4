using Bench.Load;

namespace Bench.Tests.Load;

public sealed class HoldingStreamTests : IDisposable
{
    private readonly MemoryStream _inner = new([1, 2, 3]);
    private readonly StallGate _gate = new();
    private readonly byte[] _buffer = new byte[8];

    public void Dispose() => _inner.Dispose();

    [Fact]
    public async Task What_came_in_is_held_until_the_gate_is_open()
    {
        await using var stream = new HoldingStream(_inner, _gate);
        _gate.Close();

        var read = stream.ReadAsync(_buffer).AsTask();
        read.IsCompleted.ShouldBeFalse();
        _gate.Release();

        (await read.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe(3);
    }

    [Fact]
    public async Task A_held_read_ends_when_the_stream_is_disposed()
    {
        var stream = new HoldingStream(_inner, _gate);
        _gate.Close();
        var read = stream.ReadAsync(_buffer).AsTask();

        await stream.DisposeAsync();

        await Should.ThrowAsync<IOException>(() => read.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Writes_pass_while_reads_are_held_and_where_both_stall_neither_does()
    {
        _gate.Close();
        await using var holding = new HoldingStream(new MemoryStream(), _gate);
        await using var stalling = new StallingStream(new MemoryStream(), _gate);

        await holding.WriteAsync(_buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        var stalled = stalling.WriteAsync(_buffer).AsTask();
        stalled.IsCompleted.ShouldBeFalse();
        _gate.Release();
        await stalled.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
