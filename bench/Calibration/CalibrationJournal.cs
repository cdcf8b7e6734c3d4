using System.Text.Json;
using Bench.Commands;

namespace Bench.Calibration;

/// <summary>What a calibration has come to so far: a file of one JSON document a line, the setting first, then each check. It is added to, never rewritten.</summary>
internal sealed class CalibrationJournal
{
    private readonly string _path;
    private readonly List<TrialOutcome> _outcomes = [];

    private CalibrationJournal(string path) => _path = path;

    /// <summary>The checks so far.</summary>
    public IReadOnlyList<TrialOutcome> Outcomes => _outcomes;

    /// <summary>Begins a journal, or goes on with one that was begun under the same setting.</summary>
    /// <exception cref="UsageException">It is of another setting, or no journal, or can't be written.</exception>
    public static CalibrationJournal Open(string path, CalibrationSetting setting)
    {
        var journal = new CalibrationJournal(path);
        try
        {
            if (File.Exists(path) && File.ReadAllLines(path) is { Length: > 0 } lines)
            {
                journal.Read(lines, setting);
                return journal;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, JsonSerializer.Serialize(setting, CalibrationJson.Default.CalibrationSetting) + "\n");
            return journal;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the journal {path} can't be used: {failure.Message}; name another with --journal");
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{path} is no journal of a calibration: {wrong.Message}; name another with --journal");
        }
    }

    /// <summary>Whether a check has been made.</summary>
    public bool Has(TrialKind kind, int number) => _outcomes.Any(outcome => outcome.Kind == kind.Name && outcome.Number == number);

    /// <summary>Adds a check.</summary>
    public void Add(TrialOutcome outcome)
    {
        _outcomes.Add(outcome);
        File.AppendAllText(_path, JsonSerializer.Serialize(outcome, CalibrationJson.Default.TrialOutcome) + "\n");
    }

    private void Read(string[] lines, CalibrationSetting setting)
    {
        var begun = JsonSerializer.Deserialize(lines[0], CalibrationJson.Default.CalibrationSetting) ?? throw new JsonException("it is empty");
        if (begun.WhyNotTheSame(setting) is { } why)
        {
            throw new UsageException($"the journal {_path} was begun with {why}; go on as it was begun, or name another with --journal");
        }

        foreach (var line in lines.Skip(1))
        {
            _outcomes.Add(JsonSerializer.Deserialize(line, CalibrationJson.Default.TrialOutcome) ?? throw new JsonException("a line is null"));
        }
    }
}
