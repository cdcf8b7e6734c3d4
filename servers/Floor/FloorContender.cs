using System.IO.Pipelines;
using Payloads.Encodings;
using Servers.Frames.Bare;

namespace Servers.Floor;

/// <summary>Length-prefixed protobuf on a bare connection: the least that a message can cost on a wire.</summary>
internal sealed class FloorContender : BareContender
{
    protected override string BareName => "floor";

    public override string Summary => "length-prefixed protobuf on a bare connection: what the others are held against";

    public override PayloadEncoding Encoding => PayloadEncoding.Protobuf;

    public override BareChannel CreateChannel(PipeReader input, PipeWriter output, int maxPayload, Action abort) =>
        new FloorChannel(input, output, maxPayload, abort, BufferBytes);
}
