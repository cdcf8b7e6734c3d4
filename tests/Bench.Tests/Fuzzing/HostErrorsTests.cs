using Bench.Fuzzing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bench.Tests.Fuzzing;

public sealed class HostErrorsTests : IDisposable
{
    private static readonly EventId s_drain = new(0, "RequestBodyDrainBodyReaderInvalidState");

    private readonly HostErrors _errors = new();

    public void Dispose() => _errors.Dispose();

    [Fact]
    public void What_nobody_meant_to_throw_is_found()
    {
        Log(new EventId(13, "ApplicationError"), Thrown(static () => throw new InvalidOperationException("the room is gone")));

        Should.Throw<FuzzFindingException>(_errors.ThrowIfAny).Message.ShouldContain("the room is gone");
    }

    [Fact]
    public void A_refusal_that_is_logged_as_an_error_is_none()
    {
        Log(new EventId(13, "ApplicationError"), Thrown(static () => throw new BadHttpRequestException("too long")));

        _errors.ThrowIfAny();
    }

    [Fact]
    public void A_body_that_can_not_be_drained_for_its_trailer_is_known()
    {
        Log(s_drain, Thrown(OnTrailer));

        _errors.ThrowIfAny();
    }

    [Fact]
    public void It_is_known_still_once_the_method_that_fails_has_been_inlined()
    {
        Log(s_drain, Thrown(TakeMessageHeaders));

        _errors.ThrowIfAny();
    }

    [Fact]
    public void A_body_that_can_not_be_drained_for_another_reason_is_found()
    {
        Log(s_drain, Thrown(static () => throw new InvalidOperationException("reading is already in progress")));

        Should.Throw<FuzzFindingException>(_errors.ThrowIfAny);
    }

    // Named as the methods of Kestrel's: the one that fails, and the one that it is inlined into.
    private static void OnTrailer() => throw new InvalidOperationException("not text");

    private static void TakeMessageHeaders() => throw new InvalidOperationException("not text");

    private static Exception Thrown(Action act) => Should.Throw<Exception>(act);

    private void Log(EventId eventId, Exception exception) =>
        _errors.CreateLogger("Microsoft.AspNetCore.Server.Kestrel").Log(LogLevel.Error, eventId, "failed", exception, static (state, _) => state);
}
