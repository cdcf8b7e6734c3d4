using Servers.Connections;

namespace Servers.Frames;

/// <summary>What can be chosen of connections that carry frames.</summary>
internal static class FrameSettings
{
    /// <param name="connections">What a program opens more of for more connections: "ClientWebSockets".</param>
    public static IReadOnlyList<SettingChoice> Choices(string connections) =>
    [
        new(ConnectionSetting.Connections, "one, which carries all calls", $"so many {connections}", ConnectionStrategy.One.Most),
        new(
            ConnectionSetting.Buffer,
            "4 KiB, growing with a message, and given back after one of more than four times that",
            "the size of the buffers that messages are encoded into and read with, at either end",
            FrameBuffer.KeptBytes),
    ];

    /// <summary>How many bytes each of a connection's buffers holds before it grows.</summary>
    public static int BufferBytes(this ConnectionSettings settings) => settings.Buffer ?? FrameBuffer.KeptBytes;
}
