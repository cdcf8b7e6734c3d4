using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bench.Commands;

/// <summary>A table of names and their numbers that leaves columns out where the console is too narrow for them, rather than wrap.</summary>
/// <param name="headings">The first is of the names, the others of numbers.</param>
/// <param name="leastNeeded">The headings that go first, the least needed first.</param>
internal sealed class FittedTable(IReadOnlyList<string> headings, params IReadOnlyList<string> leastNeeded)
{
    // More than any table needs: how wide one would like to be is asked for, not how wide it may be.
    private const int Unlimited = 10_000;

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row: a cell for each heading, in markup.</summary>
    public void AddRow(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes it.</summary>
    /// <returns>The headings that were left out.</returns>
    public IReadOnlyList<string> Write(IAnsiConsole output)
    {
        var left = 0;
        var table = Without(left);
        while (Width(table, output) > output.Profile.Width && left < leastNeeded.Count)
        {
            table = Without(++left);
        }

        output.Write(table);
        return [.. leastNeeded.Take(left)];
    }

    private Table Without(int left)
    {
        int[] kept = [.. Enumerable.Range(0, headings.Count).Where(index => !leastNeeded.Take(left).Contains(headings[index]))];
        var table = Tables.Create(kept.Select(index => headings[index])).AlignNumbers(from: 1);
        foreach (var row in _rows)
        {
            table.AddRow([.. kept.Select(index => row[index])]);
        }

        return table;
    }

    private static int Width(IRenderable table, IAnsiConsole output) =>
        table.Measure(RenderOptions.Create(output, output.Profile.Capabilities), Unlimited).Max;
}
