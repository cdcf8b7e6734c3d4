using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace Servers.SignalR.Client;

/// <summary>Calls of a hub that throw what every other contender's throw.</summary>
internal sealed class HubCalls(HubConnection hub)
{
    public async ValueTask<T> InvokeAsync<T>(string method, object?[] arguments, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            return await hub.InvokeCoreAsync<T>(method, arguments, cancellationToken);
        }
        catch (Exception failure) when (Told(failure, cancellationToken) is { } told)
        {
            throw told;
        }
    }

    /// <summary>Invokes a method that streams.</summary>
    /// <param name="method">Which.</param>
    /// <param name="item">The type of what it streams.</param>
    /// <param name="arguments">Its arguments, streams to the server among them.</param>
    /// <param name="cancellationToken">Ends the stream, not only its opening.</param>
    public async ValueTask<ChannelReader<object?>> StreamAsync(
        string method, Type item, object?[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await hub.StreamAsChannelCoreAsync(method, item, arguments, cancellationToken);
        }
        catch (Exception failure) when (Told(failure, cancellationToken) is { } told)
        {
            throw told;
        }
    }

    /// <summary>Waits for the next item of a stream.</summary>
    /// <returns>False where it has ended.</returns>
    public static async ValueTask<bool> WaitAsync(ChannelReader<object?> stream, CancellationToken ended, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.WaitToReadAsync(cancellationToken);
        }
        catch (Exception failure) when (Told(failure, ended.IsCancellationRequested ? ended : cancellationToken) is { } told)
        {
            throw told;
        }
    }

    // A connection that ends cancels what is under way, and is no state to call in.
    private static Exception? Told(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        HubException error => RefusalError.In(error) ?? (Exception)new IOException(error.Message, error),
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        OperationCanceledException or InvalidOperationException and not ObjectDisposedException =>
            new IOException($"the connection to the hub has ended: {failure.Message}", failure),
        _ => null,
    };
}
