using Grpc.Core;

namespace Servers.Tests.GrpcContracts;

public class ConstantTests
{
    [Theory]
    [InlineData(StatusCode.OK, 0, "OK")]
    [InlineData(StatusCode.Cancelled, 1, "Cancelled")]
    [InlineData(StatusCode.Unknown, 2, "Unknown")]
    [InlineData(StatusCode.InvalidArgument, 3, "InvalidArgument")]
    [InlineData(StatusCode.DeadlineExceeded, 4, "DeadlineExceeded")]
    [InlineData(StatusCode.NotFound, 5, "NotFound")]
    [InlineData(StatusCode.AlreadyExists, 6, "AlreadyExists")]
    [InlineData(StatusCode.PermissionDenied, 7, "PermissionDenied")]
    [InlineData(StatusCode.ResourceExhausted, 8, "ResourceExhausted")]
    [InlineData(StatusCode.FailedPrecondition, 9, "FailedPrecondition")]
    [InlineData(StatusCode.Aborted, 10, "Aborted")]
    [InlineData(StatusCode.OutOfRange, 11, "OutOfRange")]
    [InlineData(StatusCode.Unimplemented, 12, "Unimplemented")]
    [InlineData(StatusCode.Internal, 13, "Internal")]
    [InlineData(StatusCode.Unavailable, 14, "Unavailable")]
    [InlineData(StatusCode.DataLoss, 15, "DataLoss")]
    [InlineData(StatusCode.Unauthenticated, 16, "Unauthenticated")]
    public void A_status_code_is_the_number_on_the_wire(StatusCode code, int number, string name)
    {
        ((int)code).ShouldBe(number);
        code.ToString().ShouldBe(name);
    }

    [Theory]
    [InlineData(MethodType.Unary, 0)]
    [InlineData(MethodType.ClientStreaming, 1)]
    [InlineData(MethodType.ServerStreaming, 2)]
    [InlineData(MethodType.DuplexStreaming, 3)]
    public void A_method_type_has_its_number(MethodType type, int number) => ((int)type).ShouldBe(number);

    [Theory]
    [InlineData(ConnectivityState.Idle, 0)]
    [InlineData(ConnectivityState.Connecting, 1)]
    [InlineData(ConnectivityState.Ready, 2)]
    [InlineData(ConnectivityState.TransientFailure, 3)]
    [InlineData(ConnectivityState.Shutdown, 4)]
    public void A_connectivity_state_has_its_number(ConnectivityState state, int number) => ((int)state).ShouldBe(number);

    [Theory]
    [InlineData(WriteFlags.BufferHint, 1)]
    [InlineData(WriteFlags.NoCompress, 2)]
    public void A_write_flag_has_its_bit(WriteFlags flag, int bit) => ((int)flag).ShouldBe(bit);

    [Theory]
    [InlineData(typeof(StatusCode), 17)]
    [InlineData(typeof(MethodType), 4)]
    [InlineData(typeof(ConnectivityState), 5)]
    [InlineData(typeof(WriteFlags), 2)]
    public void No_enum_has_more_than_is_pinned_here(Type type, int count) => Enum.GetValues(type).Length.ShouldBe(count);

    [Fact]
    public void A_binary_key_ends_in_bin() => Metadata.BinaryHeaderSuffix.ShouldBe("-bin");
}
