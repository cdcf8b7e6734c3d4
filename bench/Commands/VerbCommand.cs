using System.CommandLine;

namespace Bench.Commands;

/// <summary>A command that says what it does in one line, and shows how it is typed.</summary>
/// <param name="name">What is typed.</param>
/// <param name="summary">One line.</param>
/// <param name="examples">Whole command lines.</param>
internal sealed class VerbCommand(string name, string summary, params IReadOnlyList<string> examples) : Command(name, summary)
{
    /// <summary>Printed at the end of its own help, and nowhere else.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
