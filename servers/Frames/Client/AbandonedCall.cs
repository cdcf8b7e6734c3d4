namespace Servers.Frames.Client;

/// <summary>Stands on the number of a unary call whose caller has gone, until its answer has come.</summary>
internal sealed class AbandonedCall(CallTable calls) : ClientCall
{
    public override void Receive(in Frame frame) => calls.Remove(frame.Call, this);

    public override void Fail(ConnectionEnd end)
    {
    }
}
