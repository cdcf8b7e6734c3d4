namespace Servers.Connections;

/// <summary>A setting that a contender lets be chosen, and what it is where nobody does.</summary>
/// <param name="Setting">Which.</param>
/// <param name="Default">Its default in words: "one, and one more for every 100 calls under way".</param>
/// <param name="Where">What sets it, for who takes a choice over into a program: "SocketsHttpHandler.MaxConnectionsPerServer".</param>
/// <param name="DefaultValue">The default as a value; null where it is no single one.</param>
public sealed record SettingChoice(ConnectionSetting Setting, string Default, string Where, int? DefaultValue = null);
