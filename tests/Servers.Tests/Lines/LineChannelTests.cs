using System.IO.Pipelines;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Servers.Frames;
using Servers.Lines;

namespace Servers.Tests.Lines;

public class LineChannelTests
{
    private const int Limit = 4096;

    [Fact]
    public void Frames_come_out_whole_however_the_byte_stream_is_split() =>
        Prop.ForAll<NonNull<string>[], PositiveInt>(static (texts, step) =>
        {
            // As JSON begins: no payload does with a digit.
            string[] payloads = [.. texts.Select(static text => $"\"{text.Get}")];
            var batch = new FrameBatch(LineFrameFormat.Instance);
            for (var i = 0; i < payloads.Length; i++)
            {
                batch.Add(FrameKind.Item, i, Encoding.UTF8.GetBytes(payloads[i]));
            }

            ReadAllAsync(batch.All, step.Get).GetAwaiter().GetResult()
                .ShouldBe(payloads.Select(static (text, i) => $"{i} {Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace('\n', ' ')))}"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_line_over_the_limit_is_refused_before_its_end_has_come()
    {
        var pipe = new Pipe();
        await using var channel = Channel(pipe.Reader);
        await pipe.Writer.WriteAsync(new byte[Limit + LineFrameFormat.Instance.MaxHeader + 1]);
        (await Should.ThrowAsync<FrameException>(async () => await channel.ReadAsync())).Reason.ShouldBe(CloseReason.TooLarge);
    }

    [Fact]
    public async Task A_payload_at_the_limit_passes_and_one_byte_more_does_not()
    {
        (await ReadAllAsync(Frame(Limit), 1000)).ShouldHaveSingleItem();
        (await Should.ThrowAsync<FrameException>(() => ReadAllAsync(Frame(Limit + 1), 1000))).Reason.ShouldBe(CloseReason.TooLarge);
    }

    [Fact]
    public async Task A_stream_that_ends_within_a_line_is_a_lost_connection() =>
        await Should.ThrowAsync<IOException>(() => ReadAllAsync(Frame(10)[..^1], 3));

    private static ReadOnlyMemory<byte> Frame(int payload)
    {
        var batch = new FrameBatch(LineFrameFormat.Instance);
        batch.Add(FrameKind.Item, 0, Encoding.ASCII.GetBytes(new string('x', payload)));
        return batch.All;
    }

    private static LineChannel Channel(PipeReader input) => new(input, new Pipe().Writer, Limit, static () => { });

    private static async Task<List<string>> ReadAllAsync(ReadOnlyMemory<byte> bytes, int step)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await using var channel = Channel(pipe.Reader);
        var reading = Task.Run(async () =>
        {
            var frames = new List<string>();
            while (await channel.ReadAsync() is { } frame)
            {
                frames.Add($"{frame.Call} {Encoding.UTF8.GetString(frame.Payload)}");
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
