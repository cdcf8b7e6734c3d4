using Grpc.Core;
using Payloads.Proto;

namespace Servers.Tests.GrpcContracts.Hosting;

/// <summary>A ticker that only ingests.</summary>
internal sealed class ProbingTicker : Ticker.TickerBase
{
    public override async Task<IngestSummary> Ingest(IAsyncStreamReader<Tick> requestStream, ServerCallContext context)
    {
        var summary = new IngestSummary();
        await foreach (var tick in requestStream.ReadAllAsync(context.CancellationToken))
        {
            summary.Count++;
            summary.Volume += tick.Size;
        }

        return summary;
    }
}
