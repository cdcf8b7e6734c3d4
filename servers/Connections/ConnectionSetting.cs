using System.Globalization;

namespace Servers.Connections;

/// <summary>One of the <see cref="ConnectionSettings"/>, by name: reads and writes it, and knows which values it may have.</summary>
public sealed class ConnectionSetting
{
    private const int MostConnections = 1024;
    private const int MostStreams = 65_536;

    // What HTTP/2 begins with (RFC 9113, § 6.9.2); both ends refuse less, and SocketsHttpHandler more than 16 MiB.
    private const int LeastWindow = 65_535;
    private const int MostWindow = 16 * 1024 * 1024;

    private const int LeastBuffer = 1024;
    private const int MostBuffer = 1024 * 1024;

    private readonly Func<ConnectionSettings, int?> _of;
    private readonly Func<ConnectionSettings, int?, ConnectionSettings> _in;
    private readonly Func<int, string> _text;
    private readonly Func<string, int?> _parse;
    private readonly Func<int, bool> _allows;

    private ConnectionSetting(
        string name,
        string expected,
        int example,
        Func<ConnectionSettings, int?> of,
        Func<ConnectionSettings, int?, ConnectionSettings> @in,
        Func<int, string> text,
        Func<string, int?> parse,
        Func<int, bool> allows)
    {
        (Name, Expected, Example) = (name, expected, example);
        (_of, _in, _text, _parse, _allows) = (of, @in, text, parse, allows);
    }

    /// <summary><see cref="ConnectionSettings.Connections"/>, as the most of its strategy.</summary>
    public static ConnectionSetting Connections { get; } = new(
        "connections",
        $"one, per-worker, or a number up to {MostConnections:N0}",
        example: 4,
        static settings => settings.Connections?.Most,
        static (settings, value) => settings with { Connections = value is { } most ? new ConnectionStrategy(most) : null },
        static value => new ConnectionStrategy(value).ToString(),
        static text => ConnectionStrategy.Parse(text)?.Most,
        static value => value <= MostConnections || value == ConnectionStrategy.PerWorker.Most);

    /// <summary><see cref="ConnectionSettings.Streams"/>.</summary>
    public static ConnectionSetting Streams { get; } = new(
        "streams",
        $"a number from 1 to {MostStreams:N0}",
        example: 16,
        static settings => settings.Streams,
        static (settings, value) => settings with { Streams = value },
        static value => value.ToString(CultureInfo.InvariantCulture),
        static text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null,
        static value => value is >= 1 and <= MostStreams);

    /// <summary><see cref="ConnectionSettings.Window"/>, in bytes.</summary>
    public static ConnectionSetting Window { get; } = new(
        "window",
        $"bytes from {LeastWindow:N0} to {ByteSize.Text(MostWindow)}",
        example: 1024 * 1024,
        static settings => settings.Window,
        static (settings, value) => settings with { Window = value },
        ByteSize.Text,
        ByteSize.Parse,
        static value => value is >= LeastWindow and <= MostWindow);

    /// <summary><see cref="ConnectionSettings.Buffer"/>, in bytes.</summary>
    public static ConnectionSetting Buffer { get; } = new(
        "buffer",
        $"bytes from {ByteSize.Text(LeastBuffer)} to {ByteSize.Text(MostBuffer)}",
        example: 16 * 1024,
        static settings => settings.Buffer,
        static (settings, value) => settings with { Buffer = value },
        ByteSize.Text,
        ByteSize.Parse,
        static value => value is >= LeastBuffer and <= MostBuffer);

    /// <summary>All of them, in the order in which they are written and searched.</summary>
    public static IReadOnlyList<ConnectionSetting> All { get; } = [Connections, Streams, Window, Buffer];

    /// <summary>What it is called where it is typed.</summary>
    public string Name { get; }

    /// <summary>Which values it may have, in words.</summary>
    public string Expected { get; }

    /// <summary>One of these values.</summary>
    public int Example { get; }

    /// <summary>What settings have chosen for it; null where they have not.</summary>
    public int? Of(ConnectionSettings settings) => _of(settings);

    /// <summary>Settings with another value of it; null for the default.</summary>
    public ConnectionSettings In(ConnectionSettings settings, int? value) => _in(settings, value);

    /// <summary>A value as it is typed.</summary>
    public string Text(int value) => _text(value);

    /// <summary>Reads a value.</summary>
    /// <returns>Null where it may not have it.</returns>
    public int? Parse(string text) => _parse(text) is { } value && _allows(value) ? value : null;

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
