namespace Grpc.Core;

/// <summary>A method's description, whatever its message types.</summary>
public interface IMethod
{
    MethodType Type { get; }

    string ServiceName { get; }

    string Name { get; }

    /// <summary>The path of the request: <c>/service/method</c>.</summary>
    string FullName { get; }
}
