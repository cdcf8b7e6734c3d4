using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bench.Tests.Crank;

/// <summary>bench/crank.yml as Crank sees it, as far as command lines go.</summary>
internal sealed class CrankConfiguration
{
    public Dictionary<string, string> Variables { get; set; } = [];

    public Dictionary<string, Job> Jobs { get; set; } = [];

    public Dictionary<string, Dictionary<string, JobReference>> Scenarios { get; set; } = [];

    public Dictionary<string, Profile> Profiles { get; set; } = [];

    public static CrankConfiguration Read() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .Build()
        .Deserialize<CrankConfiguration>(File.ReadAllText(FilePath));

    public static string FilePath => Path.Combine(Checkout.Root, "bench", "crank.yml");

    /// <summary>The command line of each job of a scenario, its variables filled in: those of the scenario before those of the profile before those of all.</summary>
    public IEnumerable<(Job Job, string CommandLine)> CommandLines(string scenario, string profile) => Scenarios[scenario].Values.Select(reference =>
    {
        var job = Jobs[reference.Job];
        var values = new[] { reference.Variables, Profiles[profile].Variables, Variables }
            .SelectMany(static variables => variables)
            .DistinctBy(static variable => variable.Key);
        return (job, values.Aggregate(job.Arguments, static (line, variable) => line.Replace("{{" + variable.Key + "}}", variable.Value, StringComparison.Ordinal)));
    });

    /// <summary>What is started on an agent.</summary>
    internal sealed class Job
    {
        public Dictionary<string, string> Source { get; set; } = [];

        public string Framework { get; set; } = "";

        public string Arguments { get; set; } = "";

        public string ReadyStateText { get; set; } = "";

        public bool WaitForExit { get; set; }
    }

    /// <summary>A job in a scenario.</summary>
    internal sealed class JobReference
    {
        public string Job { get; set; } = "";

        public Dictionary<string, string> Variables { get; set; } = [];
    }

    /// <summary>Where jobs are started.</summary>
    internal sealed class Profile
    {
        public Dictionary<string, string> Variables { get; set; } = [];

        public Dictionary<string, ProfileJob> Jobs { get; set; } = [];
    }

    /// <summary>Which agents start a job.</summary>
    internal sealed class ProfileJob
    {
        public List<string> Endpoints { get; set; } = [];
    }
}
