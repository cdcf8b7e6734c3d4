using System.Globalization;
using Payloads;
using Servers.Application;
using Servers.Tests.Wires;
using Xunit.Abstractions;

namespace Servers.Tests.Contract;

/// <summary>Many ticks to one follower, live and on sockets, while its connection is cut. SOAK_TICKS says how many.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int DefaultTicks = 50_000;
    private const int Batch = 500;

    // So far the follower may be behind: half of what the tape keeps.
    private const int BatchesAhead = 8;

    [Theory]
    [InlineData("sse-json", 20)]
    [InlineData("longpoll-json", 20)]
    [InlineData("signalr-json", 0)] // The end of its connection is final: whoever is cut off subscribes anew.
    public async Task Every_tick_arrives_once_and_in_order_however_often_the_connection_is_cut(string contender, int cuts)
    {
        var batches = Ticks() / Batch;
        batches.ShouldBeGreaterThan(0, $"SOAK_TICKS is a number of ticks, {Batch} or more");
        var named = Contenders.Named(contender)!;
        await using var host = await ContenderHost.StartAsync(named, WireNames.Named("tcp"), ServiceLimits.Default, Deadline.Token());
        var dialer = new CuttingDialer(host.Dial());
        await using var client = await named.ConnectAsync(dialer, ServiceLimits.Default, Deadline.Token());
        await using var follower = await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), CancellationToken.None);
        var first = host.Feed.Last(1)[0].Sequence + 1;
        using var ahead = new SemaphoreSlim(BatchesAhead);
        using var failed = new CancellationTokenSource();

        var publishing = Task.Run(() => PublishAsync(host.Feed, batches, ahead, failed.Token));
        var cut = 0;
        try
        {
            for (var i = 0; i < batches * Batch; i++)
            {
                (await Deadline.Within(follower.MoveNextAsync())).ShouldBeTrue();
                follower.Current.ShouldBe(OpenLane.Tick(i) with { Sequence = first + i });
                if ((i + 1) % Batch == 0)
                {
                    ahead.Release();
                }

                if (cut < cuts && i >= (cut + 0.5) * batches * Batch / cuts)
                {
                    dialer.Cut().ShouldBeGreaterThanOrEqualTo(1);
                    cut++;
                }
            }
        }
        finally
        {
            await failed.CancelAsync();
        }

        await publishing;
        cut.ShouldBe(cuts);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{contender}/tcp: {batches * Batch:N0} ticks, none lost, duplicated or reordered; its connection was cut {cut} times"));
    }

    private static async Task PublishAsync(TickerFeed feed, int batches, SemaphoreSlim ahead, CancellationToken failed)
    {
        for (var batch = 0; batch < batches; batch++)
        {
            await ahead.WaitAsync(failed);
            feed.Publish([.. Enumerable.Range(batch * Batch, Batch).Select(OpenLane.Tick)]);
        }
    }

    private static int Ticks() => Environment.GetEnvironmentVariable("SOAK_TICKS") is { Length: > 0 } ticks
        ? int.Parse(ticks, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
        : DefaultTicks;
}
