using Payloads;

namespace Bench.Workloads;

/// <summary>Every workload of the suite.</summary>
internal static class WorkloadCatalog
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new ChatSend("chat-send", (int)TextSize.Small, inFlight: 1),
        new ChatSend("chat-send-16", (int)TextSize.Small, inFlight: 16),
        new ChatSend("chat-send-64", (int)TextSize.Small, inFlight: 64),
        new ChatSend("chat-send-medium", (int)TextSize.Medium, inFlight: 1),
        new ChatSend("chat-send-large", (int)TextSize.Large, inFlight: 1),
        new ChatSendNewConnection(),
        new ChatSendDeadline(),
        new ChatSendApart(),
        new ChatHistory(),
        new ChatConverse(),
        new ChatBroadcast(),
        new TickerQuote(),
        new TickerQuoteNewConnection(),
        new TickerQuoteMoved(),
        new TickerSnapshot(),
        new TickerSnapshotMoved(),
        new TickerStream(),
        new TickerFanOut(),
        new TickerIngest(),
    ];
}
