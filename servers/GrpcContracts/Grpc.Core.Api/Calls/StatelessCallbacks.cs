namespace Grpc.Core;

/// <summary>The callbacks of a call object that was made without state, such as a test double's.</summary>
internal sealed class StatelessCallbacks(Task<Metadata> responseHeaders, Func<Status> status, Func<Metadata> trailers, Action dispose)
{
    public static CallCallbacks Adapt(Task<Metadata> responseHeaders, Func<Status> status, Func<Metadata> trailers, Action dispose) => new(
        static state => ((StatelessCallbacks)state)._responseHeaders,
        static state => ((StatelessCallbacks)state)._status(),
        static state => ((StatelessCallbacks)state)._trailers(),
        static state => ((StatelessCallbacks)state)._dispose(),
        new StatelessCallbacks(responseHeaders, status, trailers, dispose));

    private readonly Task<Metadata> _responseHeaders = responseHeaders;
    private readonly Func<Status> _status = status;
    private readonly Func<Metadata> _trailers = trailers;
    private readonly Action _dispose = dispose;
}
