using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Payloads;
using Payloads.Encodings;
using Servers.Application;
using Servers.Rest;
using Servers.Rest.Framing;

namespace Servers.Tests.Rest.Framing;

public class MessageFramingTests
{
    private const int Limit = 4096;

    public static TheoryData<string> Encodings { get; } = [.. PayloadEncoding.All.Select(static encoding => encoding.Name)];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Messages_come_out_as_they_went_in_wherever_the_stream_is_cut(string name)
    {
        var encoding = PayloadEncoding.All.Single(encoding => encoding.Name == name);
        var framing = MessageFraming.For(encoding);
        var codec = encoding.Codec<Tick>();
        var stream =
            from ticks in Ticks().ArrayOf()
            from step in Gen.Choose(1, 300)
            from piece in Gen.Choose(1, 50)
            select (ticks, step, piece);

        Prop.ForAll(stream.ToArbitrary(), drawn =>
        {
            var buffer = new PayloadBuffer();
            foreach (var tick in drawn.ticks)
            {
                framing.Write(buffer, codec, tick);
            }

            Read(framing, codec, buffer.Written, drawn.step, drawn.piece).ShouldBe(drawn.ticks);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Arbitrary_bytes_are_read_or_refused(string name)
    {
        var framing = MessageFraming.For(PayloadEncoding.All.Single(encoding => encoding.Name == name));
        var bytes = Gen.Choose(0, 255).Select(static number => (byte)number).ArrayOf();

        Prop.ForAll(bytes.ToArbitrary(), drawn =>
        {
            var buffer = Pieces.Of(drawn, 3);
            var before = buffer.Length;
            try
            {
                while (framing.TryRead(ref buffer, isLast: true, Limit, out var message))
                {
                    message.Length.ShouldBeLessThanOrEqualTo(before);
                    buffer.Length.ShouldBeLessThan(before);
                    before = buffer.Length;
                }
            }
            catch (RefusedException refused)
            {
                refused.Refusal.ShouldBeOneOf(Refusal.Malformed, Refusal.TooLarge);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_message_over_the_limit_is_refused_before_it_has_all_arrived(string name)
    {
        var encoding = PayloadEncoding.All.Single(encoding => encoding.Name == name);
        var framing = MessageFraming.For(encoding);
        var buffer = new PayloadBuffer();
        framing.Write(buffer, encoding.Codec<Tick>(), new Tick(0, new string('x', 2 * Limit), 1, 1, 1));

        var arrived = Pieces.Of(buffer.Written[..(Limit + 1)], 100);

        Should.Throw<RefusedException>(() => framing.TryRead(ref arrived, isLast: false, Limit, out _))
            .Refusal.ShouldBe(Refusal.TooLarge);
    }

    [Fact]
    public void An_announced_length_over_the_limit_is_refused_at_once()
    {
        var announced = new ReadOnlySequence<byte>([0xFF, 0xFF, 0xFF, 0xFF, 0x0F]);

        Should.Throw<RefusedException>(() => new DelimitedFraming().TryRead(ref announced, isLast: false, Limit, out _))
            .Refusal.ShouldBe(Refusal.TooLarge);
    }

    [Fact]
    public void A_length_without_end_is_malformed()
    {
        var endless = new ReadOnlySequence<byte>([0x80, 0x80, 0x80, 0x80, 0x80, 0x80]);

        Should.Throw<RefusedException>(() => new DelimitedFraming().TryRead(ref endless, isLast: false, Limit, out _))
            .Refusal.ShouldBe(Refusal.Malformed);
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0x05, 0x01 })]
    public void A_stream_that_ends_within_a_message_is_malformed(byte[] bytes)
    {
        var buffer = new ReadOnlySequence<byte>(bytes);
        new DelimitedFraming().TryRead(ref buffer, isLast: false, Limit, out _).ShouldBeFalse();

        Should.Throw<RefusedException>(() => new DelimitedFraming().TryRead(ref buffer, isLast: true, Limit, out _))
            .Refusal.ShouldBe(Refusal.Malformed);
    }

    private static Gen<Tick> Ticks() =>
        from symbol in Gen.Elements("ABCD", "ü", "a\nb\r", "\"", new string('y', 300))
        from price in Gen.Choose(int.MinValue, int.MaxValue)
        from size in Gen.Choose(0, 100_000)
        select new Tick(0, symbol, price, size, 17);

    // What a pipe's reader does: so much more has arrived, take what is whole, keep the rest.
    private static List<Tick> Read(
        MessageFraming framing, IPayloadCodec<Tick> codec, ReadOnlyMemory<byte> stream, int step, int piece)
    {
        var ticks = new List<Tick>();
        var from = 0;
        for (var to = 0; ; to = Math.Min(to + step, stream.Length))
        {
            var buffer = Pieces.Of(stream[from..to], piece);
            while (framing.TryRead(ref buffer, to == stream.Length, Limit, out var message))
            {
                ticks.Add(codec.Read(message));
            }

            from = to - (int)buffer.Length;
            if (to == stream.Length)
            {
                buffer.Length.ShouldBe(0);
                return ticks;
            }
        }
    }
}
