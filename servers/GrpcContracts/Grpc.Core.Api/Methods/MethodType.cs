namespace Grpc.Core;

/// <summary>The four kinds of call: one or many messages, each way.</summary>
public enum MethodType
{
    Unary = 0,
    ClientStreaming = 1,
    ServerStreaming = 2,
    DuplexStreaming = 3,
}
