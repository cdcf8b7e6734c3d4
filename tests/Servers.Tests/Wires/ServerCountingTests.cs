using Microsoft.AspNetCore.Server.Kestrel.Core;
using Payloads;
using Payloads.Corpora;
using Servers.Application;
using Servers.Tests.Contract;
using Servers.Wires;

namespace Servers.Tests.Wires;

public class ServerCountingTests
{
    [Theory]
    [InlineData("rest-json")]
    [InlineData("sse-json")]
    [InlineData("websocket-json")]
    [InlineData("grpc")]
    public async Task The_server_counts_what_the_client_counts(string contender)
    {
        var (server, client) = (new ByteCounter(), new ByteCounter());
        await using var host = await ContenderHost.StartAsync(
            new Counting(Contenders.All.Single(one => one.Name == contender), server), WireNames.Named("memory"), ServiceLimits.Default, Deadline.Token());
        await using var connected = await host.ConnectAsync(client, Deadline.Token());
        await OpenLane.StillAnswersAsync(connected);

        // What is still under way, such as an HTTP/2 window update, has been counted where it left and not yet where it arrives.
        await Deadline.Until(() => (server.Up, server.Down) == (client.Up, client.Down));
        server.Down.ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public async Task Two_hosts_of_one_application_hear_each_others_messages()
    {
        var application = new SeededApplication(ServiceLimits.Default);
        await using var rest = await HostAsync("rest-json", application);
        await using var socket = await HostAsync("websocket-json", application);
        await using var poster = await rest.ConnectAsync(counter: null, Deadline.Token());
        await using var member = await socket.ConnectAsync(counter: null, Deadline.Token());

        await using var heard = await member.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
        await poster.Chat.SendAsync(OpenLane.Message(7, "to all"), Deadline.Token());

        (await Deadline.Within(heard.MoveNextAsync())).ShouldBeTrue();
        heard.Current.Text.ShouldBe("to all");
        application.Feed.Last(1)[0].Symbol.ShouldBe(Corpus.Default.Ticks.Span[^1].Symbol);
    }

    private static Task<ContenderHost> HostAsync(string contender, SeededApplication application) => ContenderHost.StartAsync(
        Contenders.All.Single(one => one.Name == contender), WireNames.Named("memory"), application, Deadline.Token());

    private sealed class Counting(IContender inner, ByteCounter counter) : DelegatingContender(inner)
    {
        public override void Listen(ListenOptions endpoint)
        {
            base.Listen(endpoint);
            endpoint.CountBytes(counter);
        }
    }
}
