using Bench.Duels;

namespace Bench.Doctor;

/// <summary>The environment variables by which the .NET runtime is changed from outside.</summary>
internal static class RuntimeVariables
{
    public const string Cure = "unset it, unless it is what is to be measured: other runs of this machine do not have it";

    // The second is what the first was called before .NET 5, and is still read.
    private static readonly string[] s_prefixes = ["DOTNET_", "COMPlus_"];

    /// <summary>Those that begin with a word, as <c>NAME=value</c>, but for what <see cref="OneCore"/> has set.</summary>
    public static IReadOnlyList<string> In(Surroundings surroundings, string word) =>
    [
        .. from variable in surroundings.Variables
           where variable.Key != OneCore.CompilesAsSoon || !surroundings.Variables.ContainsKey(OneCore.Variable)
           where s_prefixes.Any(prefix => variable.Key.StartsWith(prefix + word, StringComparison.OrdinalIgnoreCase))
           orderby variable.Key
           select $"{variable.Key}={variable.Value}",
    ];
}
