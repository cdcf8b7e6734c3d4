using Grpc.Core;
using Payloads;
using Payloads.Encodings;
using Proto = Payloads.Proto;

namespace Servers.Grpc.Client;

internal sealed class GrpcTickerClient(Proto.Ticker.TickerClient stub) : ITickerClient
{
    public async ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await stub.GetQuoteAsync(request.ToProto(), cancellationToken: cancellationToken)).ToMessage();
        }
        catch (RpcException failure) when (failure.Meaning(cancellationToken) is { } meaning)
        {
            throw meaning;
        }
    }

    public async ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await stub.GetSnapshotAsync(default(SnapshotRequest).ToProto(), cancellationToken: cancellationToken)).ToMessage();
        }
        catch (RpcException failure) when (failure.Meaning(cancellationToken) is { } meaning)
        {
            throw meaning;
        }
    }

    public ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken) =>
        GrpcFeed<Proto.Tick, Tick>.OpenAsync(stub.Subscribe(request.ToProto(), cancellationToken: cancellationToken), ProtoMapping.ToMessage, cancellationToken);

    public async ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken)
    {
        try
        {
            using var call = stub.Ingest(cancellationToken: cancellationToken);
            try
            {
                await WriteAsync(call.RequestStream, ticks, cancellationToken);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The server has ended the call under the write: the status of the answer says why.
            }

            return (await call.ResponseAsync).ToMessage();
        }
        catch (RpcException failure) when (failure.Meaning(cancellationToken) is { } meaning)
        {
            throw meaning;
        }
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
