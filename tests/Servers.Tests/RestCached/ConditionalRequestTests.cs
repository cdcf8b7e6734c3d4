using System.Net;
using System.Net.Http.Headers;
using Payloads;
using Payloads.Corpora;
using Servers.Tests.Rest;

namespace Servers.Tests.RestCached;

/// <summary>What a client that is not ours sees.</summary>
public class ConditionalRequestTests
{
    private const string Contender = "rest-json-cached";

    private static readonly Tick s_tick = Corpus.Default.Ticks.Span[0];

    private static readonly string s_quote = $"/ticker/quotes/{s_tick.Symbol}";

    public static TheoryData<string> Tagged => [s_quote, "/ticker/quotes", $"/chat/rooms/{Corpus.Room}/messages", $"/chat/rooms/{Corpus.Room}/messages?limit=3", "/chat/rooms/empty/messages"];

    [Theory]
    [MemberData(nameof(Tagged))]
    public async Task An_answer_has_a_strong_tag_and_is_not_sent_again_to_whoever_has_it(string path)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");
        var tag = await TagAsync(host, path);

        tag.IsWeak.ShouldBeFalse();
        using var again = await AskAsync(host, path, tag.ToString());

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        again.Headers.ETag.ShouldBe(tag);
        again.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Tagged))]
    public async Task What_has_changed_has_another_tag_and_is_sent(string path)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");
        var tag = await TagAsync(host, path);
        host.Host.Feed.Publish(s_tick with { At = s_tick.At + 1_000_000 });
        host.Host.Rooms.Post(new ChatMessage(1, Corpus.Room, "ada", "hello", 1));
        host.Host.Rooms.Post(new ChatMessage(1, "empty", "ada", "hello", 1));

        using var again = await AskAsync(host, path, tag.ToString());

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.ETag.ShouldNotBe(tag);
        (await again.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_quote_keeps_its_tag_while_others_move()
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");
        var tag = await TagAsync(host, s_quote);
        var other = Corpus.Default.Quotes.First(static quote => quote.Symbol != s_tick.Symbol);
        host.Host.Feed.Publish(s_tick with { Symbol = other.Symbol, At = s_tick.At + 1_000_000 });

        (await TagAsync(host, s_quote)).ShouldBe(tag);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task A_condition_may_be_a_list_a_weak_tag_or_whatever_there_is(string condition)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");
        var tag = await TagAsync(host, s_quote);

        using var again = await AskAsync(host, s_quote, condition.Replace("{0}", tag.ToString(), StringComparison.Ordinal));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("no tag at all")]
    [InlineData("")]
    public async Task A_condition_that_names_something_else_or_nothing_is_answered_in_full(string condition)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");

        using var answer = await AskAsync(host, s_quote, condition);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_hosts_tag_is_none_of_this_hosts_though_both_have_as_many_messages()
    {
        await using var one = await RestHost.StartAsync(Contender, "memory");
        await using var other = await RestHost.StartAsync(Contender, "memory");
        foreach (var path in new[] { "/ticker/quotes", $"/chat/rooms/{Corpus.Room}/messages" })
        {
            using var answer = await AskAsync(other, path, (await TagAsync(one, path)).ToString());

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    [Theory]
    [InlineData("/ticker/quotes/NOPE", HttpStatusCode.NotFound)]
    [InlineData("/chat/rooms/lobby/messages?limit=0", HttpStatusCode.BadRequest)]
    public async Task A_refusal_is_one_under_any_condition_and_has_no_tag(string path, HttpStatusCode status)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");

        using var answer = await AskAsync(host, path, "*");

        answer.StatusCode.ShouldBe(status);
        answer.Headers.ETag.ShouldBeNull();
    }

    [Theory]
    [InlineData("/chat/rooms/lobby/messages?after=0")]
    [InlineData("/ticker/ticks/latest?limit=1")]
    [InlineData("/ticker/ticks?after=0&count=1")]
    public async Task What_nobody_asks_for_twice_has_no_tag(string path)
    {
        await using var host = await RestHost.StartAsync(Contender, "memory");

        using var answer = await AskAsync(host, path, "*");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldBeNull();
    }

    private static async Task<EntityTagHeaderValue> TagAsync(RestHost host, string path)
    {
        using var answer = await host.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        return answer.Headers.ETag.ShouldNotBeNull();
    }

    private static async Task<HttpResponseMessage> AskAsync(RestHost host, string path, string condition)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", condition);
        return await host.Http.SendAsync(request);
    }
}
