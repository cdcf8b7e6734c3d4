using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Payloads;
using Payloads.Encodings;
using Servers.Application;
using Servers.Tests.Contract;
using Servers.Tests.Rest;

namespace Servers.Tests.LongPolling;

/// <summary>What a client that is not ours sees.</summary>
public sealed class UpdateTests
{
    [Theory]
    [InlineData("memory")]
    [InlineData("testhost")]
    public async Task A_poll_is_held_until_there_is_something(string wire)
    {
        await using var host = await StartAsync(wire);
        var last = host.Host.Feed.Last(1)[0].Sequence;

        var poll = TicksAsync(host, $"after={last}");
        await Deadline.Until(() => host.Host.Feed.Subscribers == 1);
        poll.IsCompleted.ShouldBeFalse();
        host.Host.Feed.Publish([OpenLane.Tick(1), OpenLane.Tick(2)]);

        (await Deadline.Within(poll)).ShouldBe(host.Host.Feed.After(last, 10));
        host.Host.Feed.Subscribers.ShouldBe(0);
    }

    [Fact]
    public async Task A_poll_that_is_behind_is_answered_at_once_up_to_its_limit()
    {
        await using var host = await StartAsync();

        (await TicksAsync(host, "after=0&limit=3")).ShouldBe(host.Host.Feed.After(0, 3));
        (await TicksAsync(host, "after=0")).ShouldBe(host.Host.Feed.After(0, 500));
    }

    [Fact]
    public async Task What_comes_between_two_polls_is_in_the_next_answer()
    {
        await using var host = await StartAsync();
        var cursor = 0L;
        for (var id = 0; id < 20; id++)
        {
            for (var i = 0; i <= id % 3; i++)
            {
                host.Host.Rooms.Post(OpenLane.Message((id * 3) + i));
            }

            var heard = await MessagesAsync(host, $"after={cursor}");
            heard.ShouldBe(host.Host.Rooms.After(OpenLane.Room, cursor, 200));
            heard.Length.ShouldBe((id % 3) + 1);
            cursor = heard[^1].Sequence;
        }
    }

    [Fact]
    public async Task A_poll_without_a_cursor_hears_whatever_comes_next()
    {
        await using var host = await StartAsync();
        host.Host.Rooms.Post(OpenLane.Message(1));

        var poll = MessagesAsync(host, "");
        await Deadline.Until(() => host.Host.Rooms.Members(OpenLane.Room) == 1);
        host.Host.Rooms.Post(OpenLane.Message(2));

        (await Deadline.Within(poll)).ShouldHaveSingleItem().Id.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_poll_that_nothing_comes_for_is_answered_with_nothing(int seconds)
    {
        await using var host = await StartAsync();

        (await MessagesAsync(host, $"wait={seconds}")).ShouldBeEmpty();

        host.Host.Rooms.Members(OpenLane.Room).ShouldBe(0);
    }

    [Fact]
    public async Task A_host_that_stops_answers_the_polls_that_it_holds()
    {
        await using var host = await StartAsync();
        var poll = MessagesAsync(host, "");
        await Deadline.Until(() => host.Host.Rooms.Members(OpenLane.Room) == 1);

        await Deadline.Within(host.Host.StopAsync(Deadline.Token()));

        (await Deadline.Within(poll)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("testhost")]
    public async Task A_client_that_leaves_takes_its_poll_along(string wire)
    {
        await using var host = await StartAsync(wire);
        using var leaving = new CancellationTokenSource();
        var poll = host.Http.GetAsync("/ticker/updates", leaving.Token);
        await Deadline.Until(() => host.Host.Feed.Subscribers == 1);

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Deadline.Within(poll));
        await Deadline.Until(() => host.Host.Feed.Subscribers == 0);
    }

    [Theory]
    [InlineData("/ticker/updates?after=x", "after")]
    [InlineData("/ticker/updates?after=0&limit=0", "limit")]
    [InlineData("/ticker/updates?after=0&limit=-1", "limit")]
    [InlineData("/ticker/updates?after=0&wait=31", "0 to 30 seconds")]
    [InlineData("/ticker/updates?after=0&wait=-1", "0 to 30 seconds")]
    [InlineData("/ticker/updates?after=0&wait=soon", "wait")]
    [InlineData("/chat/rooms/lobby/updates?after=0&limit=201", "limit")]
    [InlineData("/chat/rooms/%20/updates", "room")]
    public async Task A_parameter_that_makes_no_sense_is_refused(string path, string reason)
    {
        await using var host = await StartAsync();

        using var answer = await host.Http.GetAsync(path, Deadline.Token());

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ProblemAsync(answer)).GetProperty("detail").GetString()!.ShouldContain(reason);
        host.Host.Feed.Subscribers.ShouldBe(0);
    }

    [Fact]
    public async Task A_cursor_that_the_tape_has_passed_is_gone()
    {
        await using var host = await StartAsync(limits: new ServiceLimits { TapeCapacity = 100 });

        using var answer = await host.Http.GetAsync("/ticker/updates?after=0", Deadline.Token());

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await ProblemAsync(answer)).GetProperty("refusal").GetString().ShouldBe(nameof(Refusal.Lagged));
    }

    private static Task<RestHost> StartAsync(string wire = "memory", ServiceLimits? limits = null) => RestHost.StartAsync("longpoll-json", wire, limits);

    private static async Task<Tick[]> TicksAsync(RestHost host, string query) =>
        (await host.Http.GetFromJsonAsync($"/ticker/updates?{query}", JsonPayload.Context.TickArray, Deadline.Token()))!;

    private static async Task<ChatMessage[]> MessagesAsync(RestHost host, string query) =>
        (await host.Http.GetFromJsonAsync($"/chat/rooms/{OpenLane.Room}/updates?{query}", JsonPayload.Context.ChatMessageArray, Deadline.Token()))!;

    private static Task<JsonElement> ProblemAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>(Deadline.Token());
}
