using System.IO.Pipelines;
using Payloads.Encodings;
using Servers.Frames.Bare;

namespace Servers.Lines;

/// <summary>Lines of JSON on a bare connection: WebSocket's text messages without WebSocket.</summary>
internal sealed class LinesContender : BareContender
{
    protected override string BareName => "lines-json";

    public override string Summary => "lines of JSON on a bare connection: readable with netcat";

    public override PayloadEncoding Encoding => PayloadEncoding.Json;

    public override BareChannel CreateChannel(PipeReader input, PipeWriter output, int maxPayload, Action abort) =>
        new LineChannel(input, output, maxPayload, abort, BufferBytes);
}
