using Spectre.Console;

namespace Bench.Commands;

/// <summary>What a table looks like, everywhere.</summary>
internal static class Tables
{
    public static Table Create(params IEnumerable<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column.EscapeMarkup()));
        }

        return table;
    }

    /// <summary>The columns from an index on hold numbers: they end at the same place.</summary>
    public static Table AlignNumbers(this Table table, int from)
    {
        foreach (var column in table.Columns.Skip(from))
        {
            column.Alignment = Justify.Right;
            column.NoWrap = true;
        }

        return table;
    }
}
