using Bench.Deadlines;
using Bench.Load;
using Payloads;
using Servers;

namespace Bench.Tests.Deadlines;

public class DeadlineCallsTests
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task A_call_that_fails_in_place_of_being_cancelled_does_not_keep_its_deadline()
    {
        var calls = Calls(static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
            throw new IOException("the connection was closed");
        });

        (await Should.ThrowAsync<DeadlineException>(() => calls.GiveUpAsync(CancellationToken.None)))
            .Message.ShouldBe("a call was ended by IOException in place of its deadline: the connection was closed");
    }

    [Fact]
    public async Task A_late_answer_that_is_taken_for_another_s_is_found()
    {
        var calls = Calls(static (message, _) => Task.FromResult(new ChatAck(message.Id - 1, 7)));

        (await Should.ThrowAsync<DeadlineException>(() => calls.AnswerAsync(CancellationToken.None))).Message.ShouldEndWith("a late answer was taken for another's");
    }

    [Fact]
    public async Task Whoever_does_not_answer_after_a_deadline_has_broken_on_it()
    {
        var calls = Calls(static async (_, cancellationToken) =>
        {
            await Task.Delay(cancellationToken.CanBeCanceled ? Timeout.Infinite : 0, cancellationToken);
            throw new IOException("the stream is gone");
        });

        (await Should.ThrowAsync<DeadlineException>(() => calls.AnswerAsync(CancellationToken.None))).Message.ShouldBe("the first call failed: the stream is gone");
        await calls.GiveUpAsync(CancellationToken.None);
        (await Should.ThrowAsync<DeadlineException>(() => calls.AnswerAsync(CancellationToken.None)))
            .Message.ShouldBe("the call after one that was given up failed: the stream is gone");
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_deadline_s_does_not_keep_it()
    {
        var calls = Calls(static (_, _) => throw new OperationCanceledException("the connection was aborted"));

        (await Should.ThrowAsync<DeadlineException>(() => calls.GiveUpAsync(CancellationToken.None)))
            .Message.ShouldBe("a call was ended by OperationCanceledException in place of its deadline: the connection was aborted");
    }

    [Fact]
    public async Task The_gate_is_open_again_when_a_call_has_been_given_up()
    {
        var gate = new StallGate();
        var calls = new DeadlineCalls(new Chat(static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return default;
        }), gate, s_deadline);

        (await calls.GiveUpAsync(CancellationToken.None)).ShouldBePositive();

        gate.Open.ShouldBeNull();
    }

    [Fact]
    public async Task An_interruption_is_no_failure()
    {
        using var interruption = new CancellationTokenSource();
        var calls = Calls(async (_, _) =>
        {
            await interruption.CancelAsync();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return default;
        });

        await Should.ThrowAsync<OperationCanceledException>(() => calls.GiveUpAsync(interruption.Token));
    }

    private static DeadlineCalls Calls(Func<ChatMessage, CancellationToken, Task<ChatAck>> send) => new(new Chat(send), new StallGate(), s_deadline);

    /// <summary>A client that sends as it is told to, and does nothing else.</summary>
    private sealed class Chat(Func<ChatMessage, CancellationToken, Task<ChatAck>> send) : IChatClient
    {
        public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken) => new(send(message, cancellationToken));

        public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
