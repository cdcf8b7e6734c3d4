using Grpc.Core;
using Grpc.Core.Interceptors;
using Payloads.Proto;
using Servers.Tests.GrpcContracts.Hosting;
using Xunit.Abstractions;

namespace Servers.Tests.GrpcContracts.Calls;

/// <summary>Each kind of call and everything that goes with one, on whichever host a derived class brings.</summary>
public abstract class CallTests(GrpcHost host, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Chat.ChatClient _chat = new(host.Channel);
    private readonly Ticker.TickerClient _ticker = new(host.Channel);

    [Fact]
    public async Task A_unary_call_has_its_answer()
    {
        using var call = _chat.SendAsync(new ChatMessage { Id = 42, Room = "echo", Text = "hé" });

        (await call).ShouldBe(new ChatAck { Id = 42, Sequence = 2 });
        call.GetStatus().ShouldBe(Status.DefaultSuccess);
        call.GetTrailers().GetValue("kind").ShouldBe("unary");
    }

    [Fact]
    public void A_blocking_call_has_its_answer() =>
        _chat.Send(new ChatMessage { Id = 43, Room = "echo" }).Id.ShouldBe(43);

    [Fact]
    public async Task A_large_answer_arrives_whole()
    {
        var reply = await _chat.HistoryAsync(new HistoryRequest { Room = "echo", Limit = 200 });

        reply.Messages.Count.ShouldBe(200);
        reply.Messages.ShouldAllBe(message => message.Text.Length == 1000);
    }

    [Fact]
    public async Task A_server_stream_arrives_in_order()
    {
        using var call = _chat.Join(new JoinRequest { Room = "echo" });
        List<long> ids = [];

        await foreach (var message in call.ResponseStream.ReadAllAsync())
        {
            ids.Add(message.Id);
        }

        ids.ShouldBe(Enumerable.Range(0, 10).Select(static i => (long)i));
        call.GetStatus().StatusCode.ShouldBe(StatusCode.OK);
        call.GetTrailers().GetValue("kind").ShouldBe("server stream");
    }

    [Fact]
    public async Task A_client_stream_is_summed_up()
    {
        using var call = _ticker.Ingest();
        for (var i = 1; i <= 100; i++)
        {
            await call.RequestStream.WriteAsync(new Tick { Size = i });
        }

        await call.RequestStream.CompleteAsync();

        (await call).ShouldBe(new IngestSummary { Count = 100, Volume = 5050 });
        call.GetTrailers().GetValue("kind").ShouldBe("client stream");
    }

    [Fact]
    public async Task A_duplex_call_answers_while_it_is_asked()
    {
        using var call = _chat.Converse();
        for (var i = 0; i < 20; i++)
        {
            await call.RequestStream.WriteAsync(new ChatMessage { Id = i }, CancellationToken.None);
            (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
            call.ResponseStream.Current.Id.ShouldBe(i);
        }

        await call.RequestStream.CompleteAsync();

        (await call.ResponseStream.MoveNext()).ShouldBeFalse();
        call.GetStatus().StatusCode.ShouldBe(StatusCode.OK);
        call.GetTrailers().GetValue("kind").ShouldBe("duplex");
    }

    [Fact]
    public async Task Headers_and_trailers_cross_both_ways_text_and_bytes()
    {
        Metadata headers = new() { { "Asked", "text" }, { "asked-bin", [0, 255, 1] } };
        using var call = _chat.SendAsync(new ChatMessage { Room = "metadata" }, headers);

        var answered = await call.ResponseHeadersAsync;
        await call;

        answered.GetValue("seen").ShouldBe("text");
        answered.GetValueBytes("seen-bin").ShouldBe([0, 255, 1]);
        call.GetTrailers().GetValue("last").ShouldBe("word");
        call.GetTrailers().GetValueBytes("last-bin").ShouldBe([7, 8]);
    }

    [Fact]
    public async Task A_handler_sees_its_call()
    {
        using var call = _chat.SendAsync(new ChatMessage { Room = "context" });
        await call;

        var trailers = call.GetTrailers();
        trailers.GetValue("method").ShouldBe("/chat.Chat/Send");
        trailers.GetValue("state").ShouldBe("kept");
        trailers.GetValue("deadline").ShouldBe("never");
        trailers.GetValue("authenticated").ShouldBe("no");
    }

    [Fact]
    public async Task A_refusal_has_its_code_its_detail_and_its_trailers()
    {
        var refused = await Should.ThrowAsync<RpcException>(_chat.SendAsync(new ChatMessage { Room = "refuse" }).ResponseAsync);

        refused.StatusCode.ShouldBe(StatusCode.NotFound);
        refused.Status.Detail.ShouldBe("no such room: é");
        refused.Trailers.GetValue("reason").ShouldBe("unknown");
        refused.Trailers.GetValueBytes("reason-bin").ShouldBe([0, 1, 255]);
    }

    [Fact]
    public void A_refusal_of_a_blocking_call_is_thrown_too() =>
        Should.Throw<RpcException>(() => _chat.Send(new ChatMessage { Room = "refuse" })).StatusCode.ShouldBe(StatusCode.NotFound);

    [Fact]
    public async Task A_status_that_is_set_is_as_good_as_one_thrown()
    {
        var aborted = await Should.ThrowAsync<RpcException>(_chat.SendAsync(new ChatMessage { Room = "status" }).ResponseAsync);

        aborted.StatusCode.ShouldBe(StatusCode.Aborted);
        aborted.Status.Detail.ShouldBe("set, not thrown");
    }

    [Fact]
    public async Task A_crash_is_Unknown_and_says_nothing()
    {
        var crashed = await Should.ThrowAsync<RpcException>(_chat.SendAsync(new ChatMessage { Room = "crash" }).ResponseAsync);

        crashed.StatusCode.ShouldBe(StatusCode.Unknown);
        crashed.Status.Detail.ShouldNotContain("not for the client");
    }

    [Fact]
    public async Task A_method_that_is_not_overridden_is_unimplemented()
    {
        var missing = await Should.ThrowAsync<RpcException>(_ticker.GetQuoteAsync(new QuoteRequest()).ResponseAsync);

        missing.StatusCode.ShouldBe(StatusCode.Unimplemented);
    }

    [Fact]
    public async Task A_refusal_after_some_messages_comes_after_them()
    {
        using var call = _chat.Join(new JoinRequest { Room = "refuse" });
        var read = 0;

        var refused = await Should.ThrowAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext())
            {
                read++;
            }
        });

        read.ShouldBe(10);
        refused.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        refused.Status.Detail.ShouldBe("after ten");
    }

    [Fact]
    public async Task A_deadline_ends_a_call()
    {
        host.Witness.Forget();
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(200);

        var late = await Should.ThrowAsync<RpcException>(_chat.SendAsync(new ChatMessage { Room = "hang" }, deadline: deadline).ResponseAsync);

        AssertCode(late, StatusCode.DeadlineExceeded);
    }

    [Fact]
    public async Task A_cancelled_call_ends_on_both_sides()
    {
        host.Witness.Forget();
        using var source = new CancellationTokenSource();
        using var call = _chat.SendAsync(new ChatMessage { Room = "hang" }, cancellationToken: source.Token);
        await host.Witness.Began.WaitAsync(Patience);

        await source.CancelAsync();

        var cancelled = await Should.ThrowAsync<RpcException>(call.ResponseAsync);
        AssertCode(cancelled, StatusCode.Cancelled);
        await host.Witness.Cancelled.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_disposed_stream_ends_on_the_server()
    {
        host.Witness.Forget();
        var call = _chat.Join(new JoinRequest { Room = "hang" });
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        await host.Witness.Began.WaitAsync(Patience);

        call.Dispose();

        await host.Witness.Cancelled.WaitAsync(Patience);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_compressed_request_is_understood(string encoding)
    {
        Metadata headers = new() { { "grpc-internal-encoding-request", encoding } };
        using var call = _chat.SendAsync(new ChatMessage { Id = 1, Room = "echo", Text = new string('a', 10_000) }, headers);

        (await call).Sequence.ShouldBe(10_000);
        call.GetTrailers().GetValue("request-encoding").ShouldBe(encoding);
    }

    [Fact]
    public async Task A_compressed_answer_is_understood()
    {
        ResponseHeaderHandler? seen = null;
        using var channel = host.Connect(inner => seen = new ResponseHeaderHandler(inner), static _ => { });

        var reply = await new Chat.ChatClient(channel).HistoryAsync(new HistoryRequest { Limit = 50 });

        reply.Messages.Count.ShouldBe(50);
        seen!.Encoding.ShouldBe("gzip");
    }

    [Fact]
    public async Task A_client_interceptor_sees_each_kind_of_call()
    {
        List<string> seen = [];
        var invoker = host.Channel.Intercept(new RecordingInterceptor("spy", seen));
        var (chat, ticker) = (new Chat.ChatClient(invoker), new Ticker.TickerClient(invoker));

        chat.Send(new ChatMessage { Room = "echo" });
        using var unary = chat.SendAsync(new ChatMessage { Room = "metadata" });
        (await unary.ResponseHeadersAsync).GetValue("seen").ShouldBe("spy");
        await unary;
        using var joined = chat.Join(new JoinRequest { Room = "echo" });
        (await joined.ResponseStream.MoveNext()).ShouldBeTrue();
        using var ingest = ticker.Ingest();
        await ingest.RequestStream.CompleteAsync();
        await ingest;
        using var conversation = chat.Converse();
        await conversation.RequestStream.CompleteAsync();
        (await conversation.ResponseStream.MoveNext()).ShouldBeFalse();

        seen.ShouldBe(["spy: blocking Send", "spy: unary Send", "spy: server stream Join", "spy: client stream Ingest", "spy: duplex Converse"]);
    }

    [Fact]
    public async Task Of_several_client_interceptors_the_first_sees_a_call_first()
    {
        List<string> seen = [];
        var invoker = host.Channel.Intercept(new RecordingInterceptor("outer", seen), new RecordingInterceptor("inner", seen));

        await new Chat.ChatClient(invoker).SendAsync(new ChatMessage { Room = "echo" });

        seen.ShouldBe(["outer: unary Send", "inner: unary Send"]);
    }

    [Fact]
    public async Task A_function_may_add_headers_to_each_call()
    {
        var invoker = host.Channel.Intercept(static headers =>
        {
            headers.Add("asked", "by function");
            return headers;
        });
        using var call = new Chat.ChatClient(invoker).SendAsync(new ChatMessage { Room = "metadata" });

        (await call.ResponseHeadersAsync).GetValue("seen").ShouldBe("by function");
        await call;
    }

    [Fact]
    public async Task A_client_with_a_host_still_reaches_its_server() =>
        (await new Chat.ChatClient(host.Channel).WithHost("elsewhere").SendAsync(new ChatMessage { Id = 5, Room = "echo" })).Id.ShouldBe(5);

    [Fact]
    public async Task Call_credentials_add_their_headers()
    {
        using var channel = host.Connect(static inner => inner, static options => options.UnsafeUseInsecureChannelCallCredentials = true);
        var credentials = CallCredentials.Compose(
            CallCredentials.FromInterceptor(static (context, metadata) =>
            {
                metadata.Add("asked", context.MethodName);
                return Task.CompletedTask;
            }),
            CallCredentials.FromInterceptor(static (_, metadata) =>
            {
                metadata.Add("asked-bin", [3]);
                return Task.CompletedTask;
            }));
        using var call = new Chat.ChatClient(channel).SendAsync(new ChatMessage { Room = "metadata" }, new CallOptions().WithCredentials(credentials));

        var headers = await call.ResponseHeadersAsync;
        await call;

        headers.GetValue("seen").ShouldBe("Send");
        headers.GetValueBytes("seen-bin").ShouldBe([3]);
    }

    [Fact]
    public void Channel_credentials_must_suit_the_address()
    {
        Should.NotThrow(() => host.Connect(static inner => inner, static options => options.Credentials = ChannelCredentials.Insecure).Dispose());
        Should.Throw<InvalidOperationException>(() => host.Connect(static inner => inner, static options => options.Credentials = ChannelCredentials.SecureSsl));
    }

    [Fact]
    public async Task What_a_unary_call_allocates_is_printed()
    {
        const int calls = 200;
        var message = new ChatMessage { Id = 1, Room = "echo", Text = "hello" };
        for (var i = 0; i < calls; i++)
        {
            await _chat.SendAsync(message);
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < calls; i++)
        {
            await _chat.SendAsync(message);
        }

        // Printed, not asserted: other tests allocate at the same time. Both ends, in this process.
        output.WriteLine($"{(GC.GetTotalAllocatedBytes(precise: true) - before) / calls} bytes per unary call, contracts: {BuiltContracts.Recorded("GrpcContracts")}");
    }

    /// <summary>Whether the code of a call that was cut short is known exactly depends on the host.</summary>
    protected abstract void AssertCode(RpcException exception, StatusCode expected);
}
