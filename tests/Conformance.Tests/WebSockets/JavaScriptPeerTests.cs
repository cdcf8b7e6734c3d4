using Conformance.Tests.Hosting;

namespace Conformance.Tests.WebSockets;

/// <summary>WebSocket hosts as npm's ws meets them.</summary>
public sealed class JavaScriptPeerTests
{
    private static readonly JavaScriptPeer s_peer = new("WebSockets", "ws");

    /// <summary>The cases.</summary>
    public static IReadOnlyList<string> Cases { get; } =
    [
        "handshake", "handshake-without-subprotocol", "handshake-with-an-unknown-subprotocol", "handshake-with-a-choice-of-subprotocols",
        "answer", "answer-to-fragments", "ping", "ping-within-fragments", "many-calls-at-once", "large-answer", "stream",
        "message-too-large", "binary-where-text-belongs", "no-frame-of-the-suite", "close", "compression-offered",
    ];

    public static TheoryData<string, string> Rows { get; } = JavaScriptPeer.Rows(["websocket-json", "websocket-json-deflate"], Cases);

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public Task A_client_of_another_make_gets_what_the_case_says(string contender, string name) => s_peer.TryAsync(contender, name);

    [SkippableTheory]
    [InlineData("websocket-json", "")]
    [InlineData("websocket-json-deflate", "permessage-deflate")]
    public async Task Compression_is_taken_up_where_the_contender_has_it(string contender, string extensions) =>
        (await s_peer.TryAsync(contender, "compression-offered")).ShouldBe(extensions);

    [SkippableFact]
    public async Task Every_case_of_the_client_is_tried() => (await s_peer.CasesAsync()).ShouldBe(Cases);
}
