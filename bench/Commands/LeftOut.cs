using Spectre.Console;

namespace Bench.Commands;

/// <summary>What tables were written without.</summary>
internal static class LeftOut
{
    /// <summary>Says which columns the terminal had no room for, where there are any.</summary>
    /// <param name="output">Where the tables were written.</param>
    /// <param name="headings">The columns that were left out.</param>
    /// <param name="elsewhere">What else has them.</param>
    public static void Say(IAnsiConsole output, IEnumerable<string> headings, string elsewhere = "the record")
    {
        if (headings.ToList() is { Count: > 0 } left)
        {
            output.WriteLine($"Left out on a terminal of {output.Profile.Width} columns: {string.Join(", ", left)}. A wider one has them, and so has {elsewhere}.");
        }
    }
}
