using Grpc.Core;

namespace Servers.Tests.GrpcContracts;

public class CallOptionsTests
{
    [Fact]
    public void Nothing_is_set_by_default()
    {
        var options = new CallOptions();

        options.Headers.ShouldBeNull();
        options.Deadline.ShouldBeNull();
        options.CancellationToken.ShouldBe(CancellationToken.None);
        options.WriteOptions.ShouldBeNull();
        options.PropagationToken.ShouldBeNull();
        options.Credentials.ShouldBeNull();
        options.IsWaitForReady.ShouldBeFalse();
    }

    [Fact]
    public void Each_With_sets_one_thing_and_keeps_the_rest()
    {
        using var source = new CancellationTokenSource();
        var headers = new Metadata();
        var deadline = new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        var credentials = CallCredentials.FromInterceptor(static (_, _) => Task.CompletedTask);

        var options = new CallOptions()
            .WithHeaders(headers)
            .WithDeadline(deadline)
            .WithCancellationToken(source.Token)
            .WithWriteOptions(WriteOptions.Default)
            .WithCredentials(credentials)
            .WithWaitForReady();

        options.Headers.ShouldBeSameAs(headers);
        options.Deadline.ShouldBe(deadline);
        options.CancellationToken.ShouldBe(source.Token);
        options.WriteOptions.ShouldBeSameAs(WriteOptions.Default);
        options.Credentials.ShouldBeSameAs(credentials);
        options.IsWaitForReady.ShouldBeTrue();
        options.WithWaitForReady(false).IsWaitForReady.ShouldBeFalse();
    }

    [Fact]
    public void A_With_leaves_the_original_as_it_was()
    {
        var options = new CallOptions();

        options.WithHeaders([]);

        options.Headers.ShouldBeNull();
    }
}
