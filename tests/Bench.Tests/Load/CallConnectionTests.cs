using Bench.Load;

namespace Bench.Tests.Load;

public class CallConnectionTests
{
    private static readonly Turns s_everyOther = new(First: 1, Step: 2);

    [Fact]
    public void It_sends_its_own_messages_and_no_more_at_once_than_it_may()
    {
        var call = new PendingCall();
        var connection = new CallConnection(call, Log(messages: 10), s_everyOther, inFlight: 2);

        Release(connection, times: 5);

        call.Begun.ShouldBe([1, 3]);
    }

    [Fact]
    public void An_answer_makes_room_for_the_message_that_waits_longest()
    {
        var (call, log) = (new PendingCall(), Log(messages: 10));
        var connection = new CallConnection(call, log, s_everyOther, inFlight: 2);
        Release(connection, times: 5);

        call.Answer(3, isRight: true);
        call.Answer(1, isRight: true);

        call.Begun.ShouldBe([1, 3, 5, 7]);
        log.States[1].ShouldBe(MessageState.Sent | MessageState.Answered);
        log.States[7].ShouldBe(MessageState.Sent | MessageState.Held);
        log.States[9].ShouldBe(MessageState.None);
    }

    [Fact]
    public void An_idle_connection_sends_at_once()
    {
        var (call, log) = (new PendingCall(), Log(messages: 4));
        var connection = new CallConnection(call, log, s_everyOther, inFlight: 1);
        connection.Release();
        call.Answer(1, isRight: true);

        connection.Release();

        log.States[3].ShouldBe(MessageState.Sent);
    }

    [Fact]
    public void What_is_answered_at_once_takes_no_stack_however_much_waits()
    {
        const int Messages = 1_000_000;
        var (call, log) = (new PendingCall(), Log(Messages));
        var connection = new CallConnection(call, log, new Turns(0, 1), inFlight: 1);
        Release(connection, Messages);

        call.AnswerAtOnceFromNowOn();
        call.Answer(0, isRight: true);

        log.Finished.IsCompleted.ShouldBeTrue();
        log.States.ShouldAllBe(static state => (state & MessageState.Answered) != 0);
    }

    [Fact]
    public void A_wrong_answer_and_one_that_throws_are_failures_of_their_message_alone()
    {
        var (call, log) = (new PendingCall(), Log(messages: 6));
        var connection = new CallConnection(call, log, s_everyOther, inFlight: 1);
        Release(connection, times: 3);

        call.Answer(1, isRight: false);
        call.Throw(3, new IOException("cut"));
        call.Answer(5, isRight: true);

        log.States[1].ShouldBe(MessageState.Sent | MessageState.Failed);
        log.States[3].ShouldBe(MessageState.Sent | MessageState.Held | MessageState.Failed);
        log.States[5].ShouldBe(MessageState.Sent | MessageState.Held | MessageState.Answered);
        log.FirstFailure.ShouldBe("a message was answered wrongly");
    }

    private static LoadLog Log(int messages) => new(Schedule.Closed(messages));

    private static void Release(CallConnection connection, int times)
    {
        for (var i = 0; i < times; i++)
        {
            connection.Release();
        }
    }

    private sealed class PendingCall : ILoadCall
    {
        private readonly Dictionary<int, TaskCompletionSource<bool>> _answers = [];
        private bool _atOnce;

        public List<int> Begun { get; } = [];

        public ValueTask<bool> RunAsync(int number)
        {
            if (_atOnce)
            {
                return new ValueTask<bool>(true);
            }

            Begun.Add(number);
            return new ValueTask<bool>((_answers[number] = new TaskCompletionSource<bool>()).Task);
        }

        public void AnswerAtOnceFromNowOn() => _atOnce = true;

        public void Answer(int number, bool isRight) => _answers[number].SetResult(isRight);

        public void Throw(int number, Exception reason) => _answers[number].SetException(reason);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
