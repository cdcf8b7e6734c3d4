using System.Globalization;
using Bench.Workloads;
using Payloads.Encodings;
using Servers;
using Servers.Application;

namespace Bench.Sweeps;

/// <summary>chat-send at one point of a sweep. Not in the catalog: a point is a coordinate, not a name to keep.</summary>
internal sealed class SweptSend(SweepPoint point) : Workload
{
    // Text outside the basic plane takes three times its UTF-8 bytes in JSON; all of it would have to be emoji to come to that.
    private const int LargestEncodedPerTextByte = 3;
    private const int Envelope = 1024;

    private readonly ChatSend _send = new(point.Name, point.TextBytes, point.InFlight);

    public override string Name => _send.Name;

    public override string Summary => _send.Summary;

    public override Shape Shape => _send.Shape;

    public override IReadOnlyList<Operation> Operations => _send.Operations;

    public override int MessagesPerExchange => _send.MessagesPerExchange;

    public override int InFlight => _send.InFlight;

    // The same at every point: a limit that lets the largest message pass, and a room that does not hold megabytes of it.
    public override ServiceLimits Limits { get; } = ServiceLimits.Default with
    {
        MessageBytes = (SweepPoint.LargestText * LargestEncodedPerTextByte) + Envelope,
        RoomCapacity = 128,
    };

    public override ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) => _send.PrepareAsync(stage, cancellationToken);

    public override PayloadBytes Payload(PayloadEncoding encoding) => _send.Payload(encoding);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{point.TextBytes} B × {point.InFlight}");
}
