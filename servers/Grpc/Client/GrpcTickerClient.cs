using Grpc.Core;
using Payloads;
using Payloads.Encodings;
using Proto = Payloads.Proto;

namespace Servers.Grpc.Client;

internal sealed class GrpcTickerClient(Proto.Ticker.TickerClient stub) : ITickerClient
{
    public ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken) => CallOutcome.Of(
        stub.GetQuoteAsync(request.ToProto(), cancellationToken: cancellationToken).ResponseAsync, ProtoMapping.ToMessage, cancellationToken);

    public ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken) => CallOutcome.Of(
        stub.GetSnapshotAsync(default(SnapshotRequest).ToProto(), cancellationToken: cancellationToken).ResponseAsync,
        ProtoMapping.ToMessage,
        cancellationToken);

    public ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken) =>
        GrpcFeed<Proto.Tick, Tick>.OpenAsync(stub.Subscribe(request.ToProto(), cancellationToken: cancellationToken), ProtoMapping.ToMessage, cancellationToken);

    public async ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken)
    {
        using var call = stub.Ingest(cancellationToken: cancellationToken);
        try
        {
            await WriteAsync(call.RequestStream, ticks, cancellationToken);
        }
        catch (Exception ended) when (ended is RpcException || (ended is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The server has ended the call under the write: the status of the answer says why.
        }

        return (await CallOutcome.Of(call.ResponseAsync, cancellationToken)).ToMessage();
    }

    // What is at hand goes out in batches, one flush each, as the server does it.
    private static async Task WriteAsync(IClientStreamWriter<Proto.Tick> stream, ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken)
    {
        for (var i = 0; i < ticks.Length; i++)
        {
            stream.WriteOptions = (i + 1) % WriteBatch.Items == 0 || i + 1 == ticks.Length ? WriteOptions.Default : WriteBatch.Buffered;
            await stream.WriteAsync(ticks.Span[i].ToProto(), cancellationToken);
        }

        await stream.CompleteAsync();
    }
}
