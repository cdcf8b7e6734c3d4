using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Servers.Frames;

namespace Servers.Tests.Frames;

public class VarintTests
{
    [Fact]
    public void A_number_reads_back_as_it_was_written_and_not_from_fewer_bytes() =>
        Prop.ForAll<NonNegativeInt, byte>(static (number, shift) =>
        {
            var value = (int)(((uint)number.Get << (shift % 32)) & int.MaxValue); // Also numbers that fill all five bytes.
            var bytes = new byte[Varint.MaxLength];
            var length = Varint.Write(bytes, value);
            for (var given = 0; given <= length; given++)
            {
                var reader = new SequenceReader<byte>(new ReadOnlySequence<byte>(bytes, 0, given));
                Varint.Read(ref reader, out var read).ShouldBe(given < length ? VarintResult.Incomplete : VarintResult.Read);
                if (given == length)
                {
                    read.ShouldBe(value);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x08 })]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x01 })]
    public void A_number_beyond_an_int_is_invalid(byte[] bytes)
    {
        var reader = new SequenceReader<byte>(new ReadOnlySequence<byte>(bytes));
        Varint.Read(ref reader, out _).ShouldBe(VarintResult.Invalid);
    }
}
