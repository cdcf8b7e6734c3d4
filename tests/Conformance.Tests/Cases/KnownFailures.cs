using Google.Protobuf;

namespace Conformance.Tests.Cases;

/// <summary>What the framework beneath the contenders is known to do otherwise than its specification says. Each is still run, and reported once it no longer fails.</summary>
internal static class KnownFailures
{
    private const string WebSockets = "https://github.com/dotnet/runtime/blob/main/src/libraries/System.Net.WebSockets/src/System/Net/WebSockets/ManagedWebSocket.cs";
    private const string Kestrel = "https://github.com/dotnet/aspnetcore/tree/main/src/Servers/Kestrel/Core/src/Internal/Http";
    private const string Kestrel2 = "https://github.com/dotnet/aspnetcore/blob/main/src/Servers/Kestrel/Core/src/Internal/Http2/Http2Connection.cs";
    private const string Hpack = "https://github.com/dotnet/runtime/blob/main/src/libraries/Common/src/System/Net/Http/aspnetcore/Http2/Hpack/HPackDecoder.cs";
    private const string AnyLength = "ManagedWebSocket takes a length in more bytes than it needs";
    private const string AnyName = "Kestrel takes separators and control characters in the name of an HTTP/2 field";
    private const string AnyValue = "Kestrel takes white space around the value of an HTTP/2 field";
    private const string AnyField = "of the fields that belong to a connection, Kestrel refuses Connection alone";
    private const string AnyFirst = "Kestrel does not ask for SETTINGS before other frames";

    public static IReadOnlyList<KnownFailure> All { get; } =
    [
        new("http1-line-absolute-form-upper-case-scheme", "400", "Kestrel compares the scheme of a target with its case", Kestrel),
        new("http1-line-bare-cr-in-target", "404 404", "Kestrel takes a bare CR in a target", Kestrel),
        new("http1-length-invalid-2", "404 404", "Kestrel takes a sign before a length", Kestrel),
        new("http1-length-invalid-3", "404 404", "Kestrel takes a sign before a length", Kestrel),
        new("http1-coding-unknown-before-chunked", "404 404", "Kestrel looks at the last transfer coding only, and passes the others on as they are", Kestrel),
        new(
            "http1-host-other-than-absolute-form", "400", "Kestrel refuses where target and Host differ, unless it is told to override the Host",
            "https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.server.kestrel.core.kestrelserveroptions.allowhostheaderoverride"),
        new("websocket-control-ping-announced-in-*", "pong 03E8, close 1000", AnyLength, WebSockets),
        new("websocket-control-pong-announced-in-*", "close 1000", AnyLength, WebSockets),
        new("websocket-control-close-announced-in-*", "close 1000", AnyLength, WebSockets),
        new("websocket-size-small-in-*", "answer 'NONE', close 1000", AnyLength, WebSockets),
        new("websocket-size-medium-in-64-bits", "answer 'NONE', close 1000", AnyLength, WebSockets),
        new("http2-preface-first-frame-6", "pong-0000000000000000", AnyFirst, Kestrel2),
        new("http2-preface-first-frame-7", "closed", AnyFirst, Kestrel2),
        new("http2-hpack-index-0", "goaway INTERNAL_ERROR", "HPackDecoder fails on index 0 with an exception that Kestrel does not expect", Hpack),
        .. new[] { 4, 6, 7, 8, 9, 12, 14 }.Select(static name => new KnownFailure($"http2-request-name-invalid-{name}", "1:404 next", AnyName, Kestrel2)),
        new("http2-request-value-in-white-space-*", "1:404 next", AnyValue, Kestrel2),
        .. new[] { "keep-alive", "proxy-connection", "transfer-encoding", "upgrade" }.Select(static field => new KnownFailure($"http2-request-{field}", "1:404 next", AnyField, Kestrel2)),
        new(
            "grpc-method-in-another-case", "1:grpc-3 next", "the router compares paths without their case, gRPC with it",
            "https://learn.microsoft.com/aspnet/core/fundamentals/routing#route-templates"),
        new(
            "grpc-message-not-utf-8", "1:grpc-5 next", "Google.Protobuf for C# replaces what is not UTF-8 instead of refusing it (3.25.1; 3.36.2 refuses it)",
            "https://protobuf.dev/programming-guides/proto3/#scalar")
        {
            Mended = (typeof(IMessage), new Version(3, 36, 2)),
        },
    ];
}
