using Servers.Frames;

namespace Servers.Tests.Frames;

public class FrameWriterTests
{
    [Fact]
    public async Task Many_writers_share_one_sender_and_each_keeps_its_order()
    {
        const int Writers = 8;
        const int Each = 500;
        var channel = new RecordingChannel { BeforeSending = static async () => await Task.Yield() };
        var writer = new FrameWriter(channel, static _ => { });

        await Deadline.Within(Task.WhenAll(Enumerable.Range(0, Writers).Select(call => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                writer.Write(FrameKind.Item, call, BitConverter.GetBytes(i));
                (await writer.FlushAsync()).ShouldBeTrue();
            }
        }))));
        await Deadline.Within(writer.CompleteAsync());

        channel.Overlapped.ShouldBeFalse();
        channel.Frames.Count.ShouldBe(Writers * Each);
        foreach (var one in channel.Frames.GroupBy(static frame => frame.Call))
        {
            one.Select(static frame => BitConverter.ToInt32(frame.Payload)).ShouldBe(Enumerable.Range(0, Each));
        }
    }

    [Fact]
    public async Task What_is_written_while_another_sends_leaves_together()
    {
        var gate = new TaskCompletionSource();
        var channel = new RecordingChannel { BeforeSending = () => gate.Task };
        var writer = new FrameWriter(channel, static _ => { });

        writer.Write(FrameKind.Item, 0);
        var first = writer.FlushAsync().AsTask();
        for (var call = 1; call <= 10; call++)
        {
            writer.Write(FrameKind.Item, call);
            writer.FlushAsync().AsTask().IsCompleted.ShouldBeTrue(); // Nobody waits for another's sending.
        }

        gate.SetResult();
        await Deadline.Within(first);
        await Deadline.Within(writer.CompleteAsync());
        channel.Frames.Select(static frame => frame.Call).ShouldBe(Enumerable.Range(0, 11));
        channel.Batches.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_flushes_waits_while_more_than_enough_is_unsent()
    {
        var gate = new TaskCompletionSource();
        var writer = new FrameWriter(new RecordingChannel { BeforeSending = () => gate.Task }, static _ => { });

        writer.Write(FrameKind.Item, 0);
        var first = writer.FlushAsync().AsTask();
        writer.Write(FrameKind.Item, 1, new byte[128 * 1024]);
        var second = writer.FlushAsync().AsTask();

        writer.IsFull.ShouldBeTrue();
        second.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await Deadline.Within(Task.WhenAll(first, second));
        writer.IsFull.ShouldBeFalse();
    }

    [Fact]
    public async Task A_failure_is_told_once_and_nobody_waits_for_ever()
    {
        var gate = new TaskCompletionSource();
        var told = new List<Exception>();
        var writer = new FrameWriter(new RecordingChannel { BeforeSending = () => gate.Task }, told.Add);

        writer.Write(FrameKind.Item, 0);
        var first = writer.FlushAsync().AsTask();
        writer.Write(FrameKind.Item, 1, new byte[128 * 1024]);
        var second = writer.FlushAsync().AsTask();
        gate.SetException(new IOException("cut"));

        (await Deadline.Within(first)).ShouldBeFalse();
        (await Deadline.Within(second)).ShouldBeFalse();
        writer.Write(FrameKind.Item, 2);
        (await Deadline.Within(writer.FlushAsync())).ShouldBeFalse();
        await Deadline.Within(writer.CompleteAsync());
        told.ShouldHaveSingleItem().Message.ShouldBe("cut");
    }
}
