using System.IO.Pipelines;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers.Application;
using Servers.Floor;
using Servers.Frames;
using Servers.Frames.Serving;

namespace Servers.Tests.Frames;

public class ServedConnectionTests
{
    private readonly Pipe _up = new();
    private readonly Pipe _down = new(new PipeOptions(pauseWriterThreshold: 4096, resumeWriterThreshold: 2048));
    private readonly ChatRooms _rooms = new(ServiceLimits.Default);
    private readonly TickerFeed _feed = new(ServiceLimits.Default, Corpus.Default.Quotes);

    [Fact]
    public async Task A_host_that_stops_says_so_and_waits_for_the_client_to_close()
    {
        using var stopping = new CancellationTokenSource();
        var serving = ServeAsync(stopping.Token);
        var client = Client();

        await stopping.CancelAsync();
        var closed = await Should.ThrowAsync<PeerClosedException>(() => Deadline.Within(client.ReadAsync()));
        closed.Reason.ShouldBe(CloseReason.Leaving);
        serving.IsCompleted.ShouldBeFalse();
        await client.CloseAsync(CloseReason.Done, "");
        await Deadline.Within(serving);
    }

    [Fact]
    public async Task A_host_that_stops_answers_first_what_the_client_has_begun()
    {
        using var stopping = new CancellationTokenSource();
        var serving = ServeAsync(stopping.Token);
        var client = Client();
        var begun = new FrameBatch(DelimitedFrameFormat.Instance);
        begun.Add(FrameKind.Ingest, 0, default);
        begun.Add(FrameKind.Item, 0, PayloadEncoding.Protobuf.Codec<Payloads.Tick>(), Corpus.Default.Ticks.Span[0]);
        await client.SendAsync(begun);
        await Deadline.Until(() => _feed.Last(1).Length == 1);

        await stopping.CancelAsync();
        var finished = new FrameBatch(DelimitedFrameFormat.Instance);
        finished.Add(FrameKind.Item, 0, PayloadEncoding.Protobuf.Codec<Payloads.Tick>(), Corpus.Default.Ticks.Span[1]);
        finished.Add(FrameKind.Finish, 0, default);
        await client.SendAsync(finished);

        var answer = (await Deadline.Within(client.ReadAsync())).ShouldNotBeNull();
        answer.Kind.ShouldBe(FrameKind.Reply);
        PayloadEncoding.Protobuf.Codec<Payloads.IngestSummary>().Read(answer.Payload).Count.ShouldBe(2);
        (await Should.ThrowAsync<PeerClosedException>(() => Deadline.Within(client.ReadAsync()))).Reason.ShouldBe(CloseReason.Leaving);
        await client.CloseAsync(CloseReason.Done, "");
        await Deadline.Within(serving);
    }

    [Fact]
    public async Task A_client_that_reads_nothing_and_goes_away_leaves_no_subscription()
    {
        var serving = ServeAsync(CancellationToken.None);
        var batch = new FrameBatch(DelimitedFrameFormat.Instance);
        batch.Add(FrameKind.Subscribe, 0, PayloadEncoding.Protobuf.Codec<Payloads.TickSubscription>(), new(Payloads.TickSubscription.Live, 0));
        await Client().SendAsync(batch);
        await Deadline.Until(() => _feed.Subscribers == 1);
        foreach (var tick in Corpus.Default.Ticks.ToArray())
        {
            _feed.Publish(tick); // Far more than the pipe takes: the pump is stuck in the middle of them.
        }

        await _up.Writer.CompleteAsync();
        await _down.Reader.CompleteAsync();
        await Deadline.Within(serving);
        _feed.Subscribers.ShouldBe(0);
    }

    private FloorChannel Client() => new(_down.Reader, _up.Writer, 64 * 1024, static () => { });

    private async Task ServeAsync(CancellationToken stopping)
    {
        await using var channel = new FloorChannel(_up.Reader, _down.Writer, ServiceLimits.Default.MessageBytes, Cut);
        await new ServedConnection(channel, new FrameService(_rooms, _feed, PayloadEncoding.Protobuf)).RunAsync(stopping);
    }

    private void Cut()
    {
        _up.Reader.CancelPendingRead();
        _down.Writer.CancelPendingFlush();
    }
}
