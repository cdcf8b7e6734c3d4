using Grpc.Core;

namespace Servers.Tests.GrpcContracts;

public class StatusTests
{
    [Fact]
    public void The_default_success_is_OK_without_detail()
    {
        Status.DefaultSuccess.StatusCode.ShouldBe(StatusCode.OK);
        Status.DefaultSuccess.Detail.ShouldBe("");
        Status.DefaultSuccess.DebugException.ShouldBeNull();
    }

    [Fact]
    public void The_default_cancellation_is_Cancelled_without_detail()
    {
        Status.DefaultCancelled.StatusCode.ShouldBe(StatusCode.Cancelled);
        Status.DefaultCancelled.Detail.ShouldBe("");
    }

    [Fact]
    public void A_status_that_was_never_set_is_OK() => default(Status).StatusCode.ShouldBe(StatusCode.OK);

    [Fact]
    public void A_status_says_its_code_and_detail() =>
        new Status(StatusCode.NotFound, "no such room").ToString().ShouldBe("""Status(StatusCode="NotFound", Detail="no such room")""");

    [Fact]
    public void A_status_says_the_exception_behind_it() =>
        new Status(StatusCode.Internal, "d", new IOException("gone")).ToString()
            .ShouldBe("""Status(StatusCode="Internal", Detail="d", DebugException="System.IO.IOException: gone")""");

    [Fact]
    public void An_exception_carries_its_status()
    {
        var cause = new IOException("gone");
        var exception = new RpcException(new Status(StatusCode.Unavailable, "later", cause));

        exception.StatusCode.ShouldBe(StatusCode.Unavailable);
        exception.Status.Detail.ShouldBe("later");
        exception.Message.ShouldBe(exception.Status.ToString());
        exception.InnerException.ShouldBe(cause);
        exception.Trailers.ShouldBeSameAs(Metadata.Empty);
    }

    [Fact]
    public void An_exception_carries_its_trailers_and_message()
    {
        Metadata trailers = new() { { "reason", "full" } };
        var exception = new RpcException(new Status(StatusCode.ResourceExhausted, "full"), trailers, "The room is full.");

        exception.Trailers.ShouldBeSameAs(trailers);
        exception.Message.ShouldBe("The room is full.");
    }
}
