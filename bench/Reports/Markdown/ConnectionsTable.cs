using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>Idle connections as a table.</summary>
internal static class ConnectionsTable
{
    public static void Write(MarkdownText text, IReadOnlyList<ConnectionsRecord> all)
    {
        text.Paragraph(
            "Memory of each: managed bytes of both ends, after a full compacting collection; at either end only where the server is a process of its own. "
            + "Resident: what the processes grew by, for each. Neither has the kernel's buffers. Broadcast: from one published tick until the last had it. "
            + "A kept-alive connection has no subscription: for the broadcast, each polls once, all at the same time.");
        text.Table(ConnectionsColumns.All, all);
    }
}
