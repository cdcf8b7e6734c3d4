using Payloads;
using Servers.Application;
using Servers.Tests.Wires;

namespace Servers.Tests.Contract;

/// <summary>Those who can go on where they were cut off, and how.</summary>
public sealed class CutOffTests
{
    [Theory]
    [InlineData("sse-json", true)]
    [InlineData("longpoll-json", true)]
    [InlineData("signalr-json", false)]
    public async Task A_million_ticks_are_heard_once_and_in_order_however_often_the_follower_is_cut_off(string name, bool resumesByItself)
    {
        const int Count = 1_000_000;
        const int Batch = 1_000;
        const int BetweenCuts = 50_300; // Within a batch, each time elsewhere.
        var contender = Contenders.All.Single(candidate => candidate.Name == name);
        await using var host = await ContenderHost.StartAsync(contender, WireNames.Named("memory"), ServiceLimits.Default, Deadline.Token());
        var dialer = new CuttingDialer(host.Dial());
        var batch = Enumerable.Range(0, Batch).Select(OpenLane.Tick).ToArray();
        var first = host.Feed.Last(1)[0].Sequence;
        var (heard, published, cuts, subscriptions) = (first, first, 0, 0);
        while (heard < first + Count)
        {
            subscriptions++;
            await using var client = await contender.ConnectAsync(dialer, ServiceLimits.Default, Deadline.Token());
            await using var follower = await client.Ticker.SubscribeAsync(new TickSubscription(heard, 0), CancellationToken.None);
            try
            {
                while (heard < first + Count)
                {
                    if (heard == published)
                    {
                        host.Feed.Publish(batch);
                        published += Batch;
                    }

                    (await Deadline.Within(follower.MoveNextAsync())).ShouldBeTrue();
                    var expected = batch[(int)((heard - first) % Batch)] with { Sequence = heard + 1 };
                    if (follower.Current != expected)
                    {
                        follower.Current.ShouldBe(expected);
                    }

                    heard++;
                    if ((heard - first) % BetweenCuts == 0)
                    {
                        dialer.Cut().ShouldBeGreaterThan(0);
                        cuts++;
                    }
                }
            }
            catch (IOException) when (!resumesByItself)
            {
                // It subscribes again, after what it has heard.
            }
        }

        subscriptions.ShouldBe(resumesByItself ? 1 : cuts + 1);
    }
}
