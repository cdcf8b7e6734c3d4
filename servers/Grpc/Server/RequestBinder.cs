using Google.Protobuf;
using Grpc.Core;

namespace Servers.Grpc.Server;

/// <summary>
/// Binds a service's methods with request marshallers that name a malformed message for what it is. The engine reads a
/// first message before any interceptor runs, and by itself answers one that it can't decode with UNKNOWN.
/// </summary>
internal sealed class RequestBinder(ServiceBinderBase binder) : ServiceBinderBase
{
    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
        binder.AddMethod(Guarded(method), handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
        binder.AddMethod(Guarded(method), handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
        binder.AddMethod(Guarded(method), handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler) =>
        binder.AddMethod(Guarded(method), handler);

    private static Method<TRequest, TResponse> Guarded<TRequest, TResponse>(Method<TRequest, TResponse> method)
        where TRequest : class
        where TResponse : class
    {
        var decode = method.RequestMarshaller.ContextualDeserializer;
        var request = Marshallers.Create(method.RequestMarshaller.ContextualSerializer, Decode);
        return new Method<TRequest, TResponse>(method.Type, method.ServiceName, method.Name, request, method.ResponseMarshaller);

        TRequest Decode(DeserializationContext context)
        {
            try
            {
                return decode(context);
            }
            catch (InvalidProtocolBufferException malformed)
            {
                throw new RpcException(new Status(StatusCode.InvalidArgument, $"not a {typeof(TRequest).Name} in protobuf: {malformed.Message}"));
            }
        }
    }
}
