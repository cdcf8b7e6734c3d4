using System.Threading.Channels;
using Bench.Load;
using Payloads;
using Servers;
using Servers.Application;

namespace Bench.Tests.Load;

public sealed class ConversationConnectionTests : IAsyncDisposable
{
    private const int Messages = 8;

    private static readonly NumberedMessages s_messages = new((int)TextSize.Small);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly LoadLog _log = new(Schedule.Closed(Messages));
    private readonly ScriptedConversation _conversation = new();

    [Fact]
    public async Task Acknowledgements_in_order_answer_every_message()
    {
        await using var connection = Open(inFlight: 3);

        foreach (var number in Enumerable.Range(0, Messages))
        {
            await _conversation.SentAsync(number);
            _conversation.Acknowledge(number);
        }

        await _log.Finished.WaitAsync(s_patience);
        _log.States.ShouldAllBe(static state => (state & MessageState.Answered) != 0);
        (_log.Duplicated, _log.Reordered).ShouldBe((0, 0));
    }

    [Fact]
    public async Task No_more_are_unanswered_than_may_be()
    {
        await using var connection = Open(inFlight: 3);
        await _conversation.SentAsync(2);

        _conversation.Written.ShouldBe(3);
        _conversation.Acknowledge(0);
        await _conversation.SentAsync(3);

        _conversation.Written.ShouldBe(4);
    }

    [Fact]
    public async Task One_that_comes_again_and_one_that_comes_late_are_counted()
    {
        await using var connection = Open(inFlight: Messages);
        await _conversation.SentAsync(Messages - 1);

        foreach (var number in (int[])[0, 2, 1, 3, 3, 4, 5, 6, 7])
        {
            _conversation.Acknowledge(number);
        }

        await _log.Finished.WaitAsync(s_patience);
        (_log.Duplicated, _log.Reordered).ShouldBe((1, 1));
    }

    [Fact]
    public async Task One_for_a_message_that_was_never_sent_is_wrong()
    {
        await using var connection = Open(inFlight: Messages);
        await _conversation.SentAsync(Messages - 1);

        _conversation.Acknowledge(1_000);
        foreach (var number in Enumerable.Range(1, Messages - 1))
        {
            _conversation.Acknowledge(number);
        }

        await _log.Finished.WaitAsync(s_patience);
        _log.States[0].ShouldBe(MessageState.Sent | MessageState.Failed);
        _log.FirstFailure.ShouldNotBeNull().ShouldStartWith("a message was answered wrongly");
    }

    [Fact]
    public async Task A_refusal_is_its_messages_and_the_others_go_on()
    {
        await using var connection = Open(inFlight: 1);
        await _conversation.SentAsync(0);
        _conversation.Refuse("no such room");
        foreach (var number in Enumerable.Range(1, Messages - 1))
        {
            await _conversation.SentAsync(number);
            _conversation.Acknowledge(number);
        }

        await _log.Finished.WaitAsync(s_patience);
        _log.States[0].ShouldBe(MessageState.Sent | MessageState.Failed);
        _log.States.Count(static state => (state & MessageState.Answered) != 0).ShouldBe(Messages - 1);
    }

    [Fact]
    public async Task A_conversation_that_breaks_fails_what_waits_and_what_is_still_to_be_sent()
    {
        await using var connection = Open(inFlight: 3);
        await _conversation.SentAsync(2);
        _conversation.Acknowledge(0);
        await _conversation.SentAsync(3);

        _conversation.Break();

        await _log.Finished.WaitAsync(s_patience);
        _log.States.Count(static state => (state & MessageState.Failed) != 0).ShouldBe(Messages - 1);
    }

    public ValueTask DisposeAsync() => _conversation.DisposeAsync();

    private ConversationConnection Open(int inFlight)
    {
        var connection = new ConversationConnection(new NoClient(), _conversation, s_messages, _log, new Turns(0, 1), inFlight);
        for (var i = 0; i < Messages; i++)
        {
            connection.Release();
        }

        return connection;
    }

    private sealed class ScriptedConversation : IConversation
    {
        private readonly Channel<Func<ChatAck>> _answers = Channel.CreateUnbounded<Func<ChatAck>>();
        private int _written;

        public int Written => Volatile.Read(ref _written);

        public void Acknowledge(int number) => _answers.Writer.TryWrite(() => new ChatAck(s_messages[number].Id, number + 1));

        public void Refuse(string why) => _answers.Writer.TryWrite(() => throw new RefusedException(why));

        public void Break() => _answers.Writer.TryComplete(new IOException("cut"));

        public async Task SentAsync(int number)
        {
            while (Written <= number)
            {
                await Task.Delay(1).WaitAsync(s_patience);
            }
        }

        public async ValueTask WriteAsync(ChatMessage message, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Interlocked.Increment(ref _written);
        }

        public async ValueTask<ChatAck> ReadAsync(CancellationToken cancellationToken)
        {
            try
            {
                return (await _answers.Reader.ReadAsync(cancellationToken))();
            }
            catch (ChannelClosedException closed)
            {
                throw closed.InnerException ?? new ObjectDisposedException(nameof(IConversation));
            }
        }

        public ValueTask DisposeAsync()
        {
            _answers.Writer.TryComplete();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class NoClient : IContenderClient
    {
        public IChatClient Chat => throw new NotSupportedException();

        public ITickerClient Ticker => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
