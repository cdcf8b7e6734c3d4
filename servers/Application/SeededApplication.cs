using Payloads;
using Payloads.Corpora;

namespace Servers.Application;

/// <summary>The application as every host begins with it: a room with a full history, a feed with the corpus's symbols and its walk on the tape.</summary>
public sealed class SeededApplication
{
    /// <summary>An application of one's own.</summary>
    public SeededApplication(ServiceLimits limits)
    {
        Limits = limits;
        Rooms = new ChatRooms(limits);
        foreach (var message in Corpus.Default.Messages(TextSize.Small))
        {
            Rooms.Post(message);
        }

        Feed = new TickerFeed(limits, Corpus.Default.Quotes);
        Feed.Publish(Corpus.Default.Ticks.Span);
    }

    /// <summary>What it accepts.</summary>
    public ServiceLimits Limits { get; }

    /// <summary>The chat service.</summary>
    public ChatRooms Rooms { get; }

    /// <summary>The ticker service.</summary>
    public TickerFeed Feed { get; }
}
