using System.Globalization;
using Bench.Workloads;
using Payloads.Encodings;
using Servers;
using Servers.Application;

namespace Bench.Tuning;

/// <summary>A workload with another number in flight. Not in the catalog: a search is no name to keep.</summary>
internal sealed class WorkloadInFlight(Workload workload, int inFlight) : Workload
{
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"{workload.Name}×{inFlight}");

    public override string Summary => workload.Summary;

    public override Shape Shape => workload.Shape;

    public override IReadOnlyList<Operation> Operations => workload.Operations;

    public override int MessagesPerExchange => workload.MessagesPerExchange;

    public override int InFlight => inFlight;

    public override ServiceLimits Limits => workload.Limits;

    public override ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) => workload.PrepareAsync(stage, cancellationToken);

    public override PayloadBytes Payload(PayloadEncoding encoding) => workload.Payload(encoding);
}
