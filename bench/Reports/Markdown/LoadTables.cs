using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>Behaviour under load as tables, those that have a row.</summary>
internal static class LoadTables
{
    /// <param name="text">Where they go.</param>
    /// <param name="load">What was measured.</param>
    /// <param name="title">Writes a title.</param>
    public static void Write(MarkdownText text, LoadSection load, Action<MarkdownText, string> title)
    {
        if (load.Runs.Count > 0)
        {
            title(text, "Latency under load");
            LoadTable.Write(text, load.Runs);
        }

        if (load.Goodputs.Count > 0)
        {
            title(text, "Goodput");
            GoodputTable.Write(text, load.Goodputs);
        }

        if (load.Pushes.Count > 0)
        {
            title(text, "Push delivery");
            PushTable.Write(text, load.Pushes);
        }

        if (load.Connections.Count > 0)
        {
            title(text, "Idle connections");
            ConnectionsTable.Write(text, load.Connections);
        }

        if (load.GivenUp.Count > 0)
        {
            title(text, "Deadlines");
            DeadlineTable.Write(text, load.GivenUp);
        }

        if (load.Browser is not null)
        {
            title(text, "In a browser");
            BrowserTable.Write(text, load);
        }
    }
}
