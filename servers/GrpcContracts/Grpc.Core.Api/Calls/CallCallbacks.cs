namespace Grpc.Core;

/// <summary>What a call object asks its call: functions shared by all calls, and the state that tells the calls apart, so that no call allocates a closure.</summary>
internal readonly struct CallCallbacks(
    Func<object, Task<Metadata>> responseHeaders,
    Func<object, Status> status,
    Func<object, Metadata> trailers,
    Action<object> dispose,
    object state)
{
    public Task<Metadata> ResponseHeaders() => responseHeaders(state);

    public Status Status() => status(state);

    public Metadata Trailers() => trailers(state);

    public void Dispose() => dispose(state);
}
