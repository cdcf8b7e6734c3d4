using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Servers.Wires;

namespace Servers.Tests.Wires;

public class Http2MeterTests
{
    private const int HeaderLength = 9;
    private const byte Ping = 0x6;
    private const byte WindowUpdate = 0x8;

    // The ten types of RFC 9113 and two that nobody knows yet.
    private static readonly Gen<(byte Type, int Length)> s_frame =
        from type in Gen.Choose(0, 11)
        from length in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 600))
        select ((byte)type, length);

    [Fact]
    public void Of_any_frames_in_any_pieces_the_pings_and_window_updates_are_upkeep_and_nothing_else() =>
        Prop.ForAll(s_frame.ListOf().ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), Gen.Choose(1, 40).ListOf().ToArbitrary(), static (frames, preface, pieces) =>
        {
            var bytes = Bytes(preface, frames);
            var meter = new Http2Meter(preface);

            var counted = 0;
            var at = 0;
            foreach (var piece in pieces.Append(bytes.Length))
            {
                var end = Math.Min(bytes.Length, at + piece);
                counted += meter.Upkeep(bytes.AsSpan(at, end - at));
                at = end;
            }

            counted.ShouldBe(frames.Where(static frame => frame.Type is Ping or WindowUpdate).Sum(static frame => HeaderLength + frame.Length));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_frame_is_upkeep_once_its_header_is_whole_and_not_before()
    {
        var ping = Bytes(preface: 0, [(Ping, 8)]);
        var meter = new Http2Meter(prefaceLength: 0);

        meter.Upkeep(ping.AsSpan(0, HeaderLength - 1)).ShouldBe(0);
        meter.Upkeep(ping.AsSpan(HeaderLength - 1, 1)).ShouldBe(HeaderLength);
        meter.Upkeep(ping.AsSpan(HeaderLength)).ShouldBe(8);
    }

    // What a payload holds must not matter, so it looks like the header of a ping.
    private static byte[] Bytes(int preface, IReadOnlyList<(byte Type, int Length)> frames)
    {
        using var stream = new MemoryStream();
        stream.Write(Enumerable.Repeat(Ping, preface).ToArray());
        foreach (var (type, length) in frames)
        {
            var header = new byte[HeaderLength];
            BinaryPrimitives.WriteInt32BigEndian(header, length << 8);
            header[3] = type;
            stream.Write(header);
            stream.Write(Enumerable.Repeat(Ping, length).ToArray());
        }

        return stream.ToArray();
    }
}
