using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads;
using Payloads.Encodings;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Tests.Workloads;

/// <summary>A contender without a protocol: it answers by itself, at once, so that what is left to measure is the harness.</summary>
/// <param name="acknowledge">Its answer to a message.</param>
internal sealed class NothingContender(Func<ChatMessage, ChatAck> acknowledge) : IContender
{
    private readonly Func<ChatMessage, ChatAck> _acknowledge = acknowledge;
    private long _posted;

    public string Name => "nothing";

    public string Summary => "answers by itself, without a network";

    public PayloadEncoding Encoding => PayloadEncoding.Json;

    public Capabilities Capabilities => Capabilities.Native;

    public void Listen(ListenOptions endpoint)
    {
    }

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
    }

    public void Map(WebApplication app)
    {
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IContenderClient>(new Client(this));

    private sealed class Client(NothingContender server) : IContenderClient, IChatClient
    {
        public IChatClient Chat => this;

        public ITickerClient Ticker => throw Unasked();

        public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref server._posted);
            return new ValueTask<ChatAck>(server._acknowledge(message));
        }

        public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) =>
            new(new[] { new ChatMessage(0, request.Room, "nobody", "", 0, Interlocked.Read(ref server._posted)) });

        public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) => throw Unasked();

        public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken) =>
            throw Unasked();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static NotSupportedException Unasked() => new("only messages are answered here");
    }
}
