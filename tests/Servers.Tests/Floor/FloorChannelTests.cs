using System.Buffers;
using System.IO.Pipelines;
using FsCheck;
using FsCheck.Fluent;
using Servers.Floor;
using Servers.Frames;

namespace Servers.Tests.Floor;

public class FloorChannelTests
{
    private const int Limit = 4096;

    [Fact]
    public void Frames_come_out_whole_however_the_byte_stream_is_split() =>
        Prop.ForAll<byte[][], PositiveInt>(static (payloads, step) =>
        {
            var batch = new FrameBatch(DelimitedFrameFormat.Instance);
            for (var i = 0; i < payloads.Length; i++)
            {
                batch.Add(FrameKind.Item, i * 100, payloads[i]);
            }

            ReadAllAsync(batch.All, step.Get).GetAwaiter().GetResult().ShouldBe(payloads.Select((bytes, i) => $"{i * 100} {Convert.ToHexString(bytes)}"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_length_over_the_limit_is_refused_before_its_bytes_have_come()
    {
        var pipe = new Pipe();
        await using var channel = Channel(pipe.Reader);
        await pipe.Writer.WriteAsync(new byte[] { 0xFF, 0xFF, 0x7F });
        (await Should.ThrowAsync<FrameException>(async () => await channel.ReadAsync())).Reason.ShouldBe(CloseReason.TooLarge);
    }

    [Fact]
    public async Task A_payload_at_the_limit_passes_and_one_byte_more_does_not()
    {
        (await ReadAllAsync(Frame(Limit), 1000)).ShouldHaveSingleItem();
        (await Should.ThrowAsync<FrameException>(() => ReadAllAsync(Frame(Limit + 1), 1000))).Reason.ShouldBe(CloseReason.TooLarge);
    }

    [Fact]
    public async Task A_stream_that_ends_within_a_frame_is_a_lost_connection()
    {
        var bytes = Frame(10);
        await Should.ThrowAsync<IOException>(() => ReadAllAsync(bytes[..^1], 3));
    }

    private static ReadOnlyMemory<byte> Frame(int payload)
    {
        var batch = new FrameBatch(DelimitedFrameFormat.Instance);
        batch.Add(FrameKind.Item, 0, new byte[payload]);
        return batch.All;
    }

    private static FloorChannel Channel(PipeReader input) => new(input, new Pipe().Writer, Limit, static () => { });

    private static async Task<List<string>> ReadAllAsync(ReadOnlyMemory<byte> bytes, int step)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await using var channel = Channel(pipe.Reader);
        var reading = Task.Run(async () =>
        {
            var frames = new List<string>();
            while (await channel.ReadAsync() is { } frame)
            {
                frames.Add($"{frame.Call} {Convert.ToHexString(frame.Payload.ToArray())}");
            }

            return frames;
        });
        for (var at = 0; at < bytes.Length; at += step)
        {
            await pipe.Writer.WriteAsync(bytes.Slice(at, Math.Min(step, bytes.Length - at)));
            await Task.Yield(); // Lets the reader see the split now and then.
        }

        await pipe.Writer.CompleteAsync();
        return await Deadline.Within(reading);
    }
}
