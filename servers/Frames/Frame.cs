using System.Buffers;

namespace Servers.Frames;

/// <summary>One unit of the conversation between client and server.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Call">Which call it belongs to.</param>
/// <param name="Payload">The encoded message; valid until the next frame is read.</param>
internal readonly record struct Frame(FrameKind Kind, int Call, ReadOnlySequence<byte> Payload);
