using Conformance.Tests.Hosting;

namespace Conformance.Tests.Grpc;

/// <summary>gRPC's interoperability cases by npm's @grpc/grpc-js, which reads the contract itself.</summary>
public sealed class JavaScriptPeerTests
{
    private static readonly JavaScriptPeer s_peer = new("Grpc", "@grpc/grpc-js", "@grpc/proto-loader");

    /// <summary>The cases.</summary>
    public static IReadOnlyList<string> Cases { get; } =
    [
        "empty-unary", "large-unary", "unary-of-any-characters", "concurrent-unary", "compressed-unary", "client-streaming", "server-streaming",
        "ping-pong", "empty-stream", "cancel-after-begin", "cancel-after-first-response", "deadline-on-a-sleeping-server", "deadline-that-has-passed",
        "custom-metadata", "status-code-and-message", "special-status-message", "message-too-large", "unimplemented-method", "unimplemented-service",
    ];

    public static TheoryData<string, string> Rows { get; } = JavaScriptPeer.Rows(["grpc", "grpc-gzip"], Cases);

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public Task A_client_of_another_make_gets_what_the_case_says(string contender, string name) => s_peer.TryAsync(contender, name);

    [SkippableFact]
    public async Task Every_case_of_the_client_is_tried() => (await s_peer.CasesAsync()).ShouldBe(Cases);
}
