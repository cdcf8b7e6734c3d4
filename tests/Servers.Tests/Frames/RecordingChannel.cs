using System.Buffers;
using Servers.Frames;

namespace Servers.Tests.Frames;

/// <summary>Keeps what is sent, and lets a test hold the sender up.</summary>
internal sealed class RecordingChannel : IFrameChannel
{
    private int _sending;

    public FrameFormat Format => BinaryFrameFormat.Instance;

    public List<(int Call, byte[] Payload)> Frames { get; } = [];

    public int Batches { get; private set; }

    public bool Overlapped { get; private set; }

    public Func<Task> BeforeSending { get; set; } = static () => Task.CompletedTask;

    public async ValueTask SendAsync(FrameBatch batch)
    {
        Overlapped |= Interlocked.Increment(ref _sending) > 1;
        await BeforeSending();
        for (var i = 0; i < batch.Count; i++)
        {
            var frame = Format.Read(new ReadOnlySequence<byte>(batch[i]));
            Frames.Add((frame.Call, frame.Payload.ToArray()));
        }

        Batches++;
        Interlocked.Decrement(ref _sending);
    }

    public ValueTask<Frame?> ReadAsync() => throw new NotSupportedException();

    public ValueTask CloseAsync(CloseReason reason, string message) => throw new NotSupportedException();

    public ValueTask DiscardAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Abort() => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
