using Grpc.Core;

namespace Servers.Tests.GrpcContracts;

public class CallObjectTests
{
    [Fact]
    public async Task A_call_made_without_state_answers_as_one_with_state_does()
    {
        var disposed = false;
        var headers = Task.FromResult(new Metadata { { "a", "1" } });
        var call = new AsyncUnaryCall<string>(
            Task.FromResult("answer"), headers, static () => Status.DefaultSuccess, static () => Metadata.Empty, () => disposed = true);

        (await call).ShouldBe("answer");
        (await call.ConfigureAwait(false)).ShouldBe("answer");
        call.ResponseHeadersAsync.ShouldBeSameAs(headers);
        call.GetStatus().ShouldBe(Status.DefaultSuccess);
        call.GetTrailers().ShouldBeSameAs(Metadata.Empty);
        call.Dispose();
        disposed.ShouldBeTrue();
    }

    [Fact]
    public void A_call_object_is_all_that_a_call_allocates_here()
    {
        const int calls = 1000;
        // Header and type, the response, four callbacks and their state.
        const int bytesPerCall = 8 * 8;
        var response = Task.FromResult("answer");
        var state = new object();
        var made = new AsyncUnaryCall<string>[calls];
        made[0] = Create(response, state);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++)
        {
            made[i] = Create(response, state);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThanOrEqualTo(calls * bytesPerCall);
    }

    private static AsyncUnaryCall<string> Create(Task<string> response, object state) => new(
        response,
        static _ => Task.FromResult(Metadata.Empty),
        static _ => Status.DefaultSuccess,
        static _ => Metadata.Empty,
        static _ => { },
        state);
}
