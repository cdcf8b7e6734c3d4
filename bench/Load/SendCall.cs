using System.Runtime.CompilerServices;
using Servers;

namespace Bench.Load;

/// <summary>Posts messages; each acknowledgement must name its message and a place in the room that no other has.</summary>
/// <param name="client">Is disposed with this.</param>
/// <param name="messages">What is posted.</param>
/// <param name="places">The places that the room has given so far.</param>
/// <param name="log">Where what came again or late is taken down.</param>
/// <param name="inOrder">Whether messages are posted one after the other, so that their places must rise.</param>
internal sealed class SendCall(IContenderClient client, NumberedMessages messages, Places places, LoadLog log, bool inOrder) : ILoadCall
{
    private long _last;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> RunAsync(int number)
    {
        var ack = await client.Chat.SendAsync(messages[number], CancellationToken.None);
        if (NumberedMessages.NumberOf(ack.Id) != number || ack.Sequence <= 0)
        {
            return false;
        }

        if (!places.Take(ack.Sequence))
        {
            log.CameAgain();
        }
        else if (inOrder && ack.Sequence < _last)
        {
            log.CameLate();
        }

        _last = ack.Sequence;
        return true;
    }

    public ValueTask DisposeAsync() => client.DisposeAsync();
}
