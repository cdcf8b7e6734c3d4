namespace Grpc.Core;

/// <summary>A server's messages to the client, which end when the handler returns.</summary>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>
{
}
