using System.Buffers;
using System.IO.Pipelines;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Servers.Floor;
using Servers.Frames;
using Servers.Frames.Bare;
using Servers.Lines;
using Servers.RestCached.Server;

namespace Servers.Tests.Frames;

/// <summary>Whatever a peer sends, decoders read it or refuse it, and throw nothing else.</summary>
public class HostileBytesTests
{
    private const int Limit = 64;

    [Fact]
    public void A_bare_connection_reads_frames_or_says_what_is_wrong()
    {
        Func<PipeReader, BareChannel>[] channels =
        [
            static input => new LineChannel(input, new Pipe().Writer, Limit, static () => { }),
            static input => new FloorChannel(input, new Pipe().Writer, Limit, static () => { }),
        ];
        Prop.ForAll(Bytes().ToArbitrary(), bytes =>
        {
            foreach (var create in channels)
            {
                ReadAsync(create(PipeReader.Create(new ReadOnlySequence<byte>(bytes)))).GetAwaiter().GetResult();
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_peer_that_closes_without_a_reason_is_said_to_have_given_none()
    {
        await using var channel = new LineChannel(PipeReader.Create(new ReadOnlySequence<byte>("z74\n"u8.ToArray())), new Pipe().Writer, Limit, static () => { });

        (await Should.ThrowAsync<PeerClosedException>(async () => await channel.ReadAsync())).Message.ShouldBe("no reason given");
    }

    [Fact]
    public void A_refusal_is_read_or_is_none() =>
        Prop.ForAll(Bytes().ToArbitrary(), static bytes =>
        {
            try
            {
                RefusalText.Decode(new ReadOnlySequence<byte>(bytes)).Message.ShouldNotBeNull();
            }
            catch (FrameException none)
            {
                none.Reason.ShouldBe(CloseReason.BadFrame);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_condition_holds_or_does_not()
    {
        const string Tag = "\"abc\"";
        Prop.ForAll<string?>(static held =>
        {
            var request = new DefaultHttpContext().Request;
            request.Headers.IfNoneMatch = held;
            if (request.Holds(Tag))
            {
                held.ShouldNotBeNull().ShouldMatch("abc|[*]");
            }
        }).QuickCheckThrowOnFailure();
    }

    // Kinds, digits, newlines and lengths more often than chance has them.
    private static Gen<byte[]> Bytes() => Gen.OneOf(
        Gen.Choose(0, 255).Select(static number => (byte)number),
        Gen.Elements("shjqntg.xwioer!z0123456789 \n{}\u0080\u00FF\u0005".Select(static letter => (byte)letter).ToArray())).ArrayOf();

    private static async Task ReadAsync(BareChannel channel)
    {
        try
        {
            while (await channel.ReadAsync() is { } frame)
            {
                frame.Payload.Length.ShouldBeLessThanOrEqualTo(Limit);
            }
        }
        catch (Exception refused) when (refused is FrameException or PeerClosedException or IOException)
        {
            refused.Message.ShouldNotBeEmpty();
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }
}
