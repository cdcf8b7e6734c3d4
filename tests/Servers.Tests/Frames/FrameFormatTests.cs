using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Servers.Frames;

namespace Servers.Tests.Frames;

public class FrameFormatTests
{
    private static readonly FrameFormat[] s_formats = [TextFrameFormat.Instance, BinaryFrameFormat.Instance];

    [Fact]
    public void A_frame_reads_back_as_it_was_written() =>
        Prop.ForAll<NonNegativeInt, byte[]>(static (call, bytes) =>
        {
            byte[] payload = [(byte)'{', .. bytes]; // No payload begins with a digit: the text format relies on it.
            foreach (var format in s_formats)
            {
                foreach (var kind in Enum.GetValues<FrameKind>())
                {
                    var batch = new FrameBatch(format);
                    batch.Add(kind, call.Get, payload);
                    var frame = format.Read(new ReadOnlySequence<byte>(batch[0]));
                    (frame.Kind, frame.Call).ShouldBe((kind, call.Get));
                    frame.Payload.ToArray().ShouldBe(payload);
                    (batch.Length - payload.Length).ShouldBeLessThanOrEqualTo(format.MaxHeader);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_bytes_are_they_are_a_frame_or_a_clear_refusal() =>
        Prop.ForAll<byte[]>(static bytes =>
        {
            foreach (var format in s_formats)
            {
                try
                {
                    format.Read(new ReadOnlySequence<byte>(bytes)).Call.ShouldBeGreaterThanOrEqualTo(0);
                }
                catch (FrameException refused)
                {
                    refused.Reason.ShouldBe(CloseReason.BadFrame);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("s{}")]
    [InlineData("s1234567890{}")]
    [InlineData("s-1{}")]
    public void Text_without_a_valid_call_number_is_refused(string text) =>
        Should.Throw<FrameException>(() => TextFrameFormat.Instance.Read(new ReadOnlySequence<byte>(System.Text.Encoding.UTF8.GetBytes(text))))
            .Reason.ShouldBe(CloseReason.BadFrame);

    [Fact]
    public void A_call_number_of_one_digit_costs_two_bytes_in_text_and_in_binary()
    {
        foreach (var format in s_formats)
        {
            var batch = new FrameBatch(format);
            batch.Add(FrameKind.Send, 9, "{}"u8);
            batch.Length.ShouldBe(4);
        }
    }
}
