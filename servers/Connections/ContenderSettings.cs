namespace Servers.Connections;

/// <summary>Sets a contender, held to what it says it has.</summary>
public static class ContenderSettings
{
    /// <summary>The contender with settings chosen. One that is chosen as it is by default counts as not chosen, so that a contender has one name.</summary>
    /// <exception cref="FormatException">It has no such setting.</exception>
    public static IContender Configured(this IContender contender, ConnectionSettings settings)
    {
        foreach (var setting in ConnectionSetting.All)
        {
            if (setting.Of(settings) is { } value && Choice(contender, setting).DefaultValue == value)
            {
                settings = setting.In(settings, null);
            }
        }

        return settings == ConnectionSettings.Default ? contender : contender.With(settings);
    }

    private static SettingChoice Choice(IContender contender, ConnectionSetting setting) =>
        contender.Settings.FirstOrDefault(choice => choice.Setting == setting) ?? throw new FormatException(contender.Settings.Count == 0
            ? $"{contender.Name} has no settings to choose; leave out what is behind its name"
            : $"{contender.Name} has no setting '{setting}'; it has {string.Join(", ", contender.Settings.Select(static choice => choice.Setting))}");
}
