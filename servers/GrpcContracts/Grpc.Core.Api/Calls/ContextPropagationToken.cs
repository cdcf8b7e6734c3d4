namespace Grpc.Core;

/// <summary>A server call's context, as handed to the calls made while handling it.</summary>
public abstract class ContextPropagationToken
{
    // Only an engine makes tokens, and neither of the two engines here does.
    internal ContextPropagationToken()
    {
    }
}
