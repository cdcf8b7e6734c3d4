namespace Grpc.Core;

/// <summary>A client's messages to the server, which the client ends.</summary>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Says that no more messages follow.</summary>
    Task CompleteAsync();
}
