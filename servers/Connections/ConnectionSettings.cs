namespace Servers.Connections;

/// <summary>How a contender's connections are set. What is null is as the contender has it by default.</summary>
public sealed record ConnectionSettings
{
    /// <summary>Nothing chosen.</summary>
    public static ConnectionSettings Default { get; } = new();

    /// <summary>Over how many connections a client spreads its calls.</summary>
    public ConnectionStrategy? Connections { get; init; }

    /// <summary>How many streams the server allows a connection of HTTP/2 at once.</summary>
    public int? Streams { get; init; }

    /// <summary>How many bytes of a stream of HTTP/2 may be under way before its reader has asked for more; either end.</summary>
    public int? Window { get; init; }

    /// <summary>How many bytes a connection's buffers hold before they grow.</summary>
    public int? Buffer { get; init; }

    /// <summary>A contender's name with these settings behind it; the name itself where nothing is chosen.</summary>
    public string Named(string contender) => this == Default ? contender : $"{contender}{Mark}{this}";

    /// <summary>A contender's name without the settings behind it.</summary>
    public static string Bare(string name) => name.Split(Mark)[0];

    /// <summary>The settings chosen, as <c>connections=4+window=1MiB</c>; nothing where none is.</summary>
    public override string ToString() => string.Join(Separator, ConnectionSetting.All
        .Where(setting => setting.Of(this) is not null)
        .Select(setting => $"{setting.Name}={setting.Text(setting.Of(this)!.Value)}"));

    /// <summary>Stands between a contender's name and its settings.</summary>
    public const char Mark = '@';

    private const char Separator = '+';

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is no list of settings.</exception>
    public static ConnectionSettings Parse(string text)
    {
        var settings = Default;
        foreach (var part in text.Split(Separator))
        {
            var (name, value) = part.Split('=') is [var left, var right] ? (left, right) : (part, "");
            var setting = ConnectionSetting.All.FirstOrDefault(setting => setting.Name == name) ?? throw new FormatException(
                $"there is no setting '{name}'; expected {string.Join(", ", ConnectionSetting.All.Select(static setting => setting.Name))}, each with its value, such as connections=4{Separator}window=1MiB");
            if (setting.Of(settings) is not null)
            {
                throw new FormatException($"{name} is set twice; leave one of them out");
            }

            settings = setting.In(settings, setting.Parse(value)
                ?? throw new FormatException($"{name} is '{value}'; expected {setting.Expected}, such as {name}={setting.Text(setting.Example)}"));
        }

        return settings;
    }
}
