namespace Payloads.Encodings;

/// <summary>Between the suite's messages and protobuf's generated classes.</summary>
public static class ProtoMapping
{
    /// <summary>As protobuf.</summary>
    public static Proto.ChatMessage ToProto(this in ChatMessage message) => new()
    {
        Id = message.Id,
        Room = message.Room,
        Author = message.Author,
        Text = message.Text,
        SentAt = message.SentAt,
        Sequence = message.Sequence,
    };

    /// <summary>From protobuf.</summary>
    public static ChatMessage ToMessage(this Proto.ChatMessage proto) =>
        new(proto.Id, proto.Room, proto.Author, proto.Text, proto.SentAt, proto.Sequence);

    /// <summary>As protobuf.</summary>
    public static Proto.ChatAck ToProto(this in ChatAck ack) => new() { Id = ack.Id, Sequence = ack.Sequence };

    /// <summary>From protobuf.</summary>
    public static ChatAck ToMessage(this Proto.ChatAck proto) => new(proto.Id, proto.Sequence);

    /// <summary>As protobuf.</summary>
    public static Proto.HistoryRequest ToProto(this in HistoryRequest request) => new() { Room = request.Room, Limit = request.Limit };

    /// <summary>From protobuf.</summary>
    public static HistoryRequest ToMessage(this Proto.HistoryRequest proto) => new(proto.Room, proto.Limit);

    /// <summary>As protobuf.</summary>
    public static Proto.HistoryReply ToProto(this in ReadOnlyMemory<ChatMessage> messages)
    {
        var reply = new Proto.HistoryReply();
        reply.Messages.Capacity = messages.Length;
        foreach (ref readonly var message in messages.Span)
        {
            reply.Messages.Add(message.ToProto());
        }

        return reply;
    }

    /// <summary>From protobuf.</summary>
    public static ReadOnlyMemory<ChatMessage> ToMessage(this Proto.HistoryReply proto)
    {
        var messages = new ChatMessage[proto.Messages.Count];
        for (var i = 0; i < messages.Length; i++)
        {
            messages[i] = proto.Messages[i].ToMessage();
        }

        return messages;
    }

    /// <summary>As protobuf.</summary>
    public static Proto.JoinRequest ToProto(this in JoinRequest request) => new() { Room = request.Room };

    /// <summary>From protobuf.</summary>
    public static JoinRequest ToMessage(this Proto.JoinRequest proto) => new(proto.Room);

    /// <summary>As protobuf.</summary>
    public static Proto.QuoteRequest ToProto(this in QuoteRequest request) => new() { Symbol = request.Symbol };

    /// <summary>From protobuf.</summary>
    public static QuoteRequest ToMessage(this Proto.QuoteRequest proto) => new(proto.Symbol);

    /// <summary>As protobuf.</summary>
    public static Proto.Quote ToProto(this in Quote quote) => new()
    {
        Symbol = quote.Symbol,
        Bid = quote.Bid,
        Ask = quote.Ask,
        Last = quote.Last,
        At = quote.At,
    };

    /// <summary>From protobuf.</summary>
    public static Quote ToMessage(this Proto.Quote proto) => new(proto.Symbol, proto.Bid, proto.Ask, proto.Last, proto.At);

    /// <summary>As protobuf.</summary>
    public static Proto.SnapshotRequest ToProto(this in SnapshotRequest request) => new();

    /// <summary>From protobuf.</summary>
    public static SnapshotRequest ToMessage(this Proto.SnapshotRequest proto) => default;

    /// <summary>As protobuf.</summary>
    public static Proto.Snapshot ToProto(this in ReadOnlyMemory<Quote> quotes)
    {
        var snapshot = new Proto.Snapshot();
        snapshot.Quotes.Capacity = quotes.Length;
        foreach (ref readonly var quote in quotes.Span)
        {
            snapshot.Quotes.Add(quote.ToProto());
        }

        return snapshot;
    }

    /// <summary>From protobuf.</summary>
    public static ReadOnlyMemory<Quote> ToMessage(this Proto.Snapshot proto)
    {
        var quotes = new Quote[proto.Quotes.Count];
        for (var i = 0; i < quotes.Length; i++)
        {
            quotes[i] = proto.Quotes[i].ToMessage();
        }

        return quotes;
    }

    /// <summary>As protobuf.</summary>
    public static Proto.Subscription ToProto(this in TickSubscription subscription) =>
        new() { After = subscription.After, Count = subscription.Count };

    /// <summary>From protobuf.</summary>
    public static TickSubscription ToMessage(this Proto.Subscription proto) => new(proto.After, proto.Count);

    /// <summary>As protobuf.</summary>
    public static Proto.Tick ToProto(this in Tick tick) => new()
    {
        Sequence = tick.Sequence,
        Symbol = tick.Symbol,
        Price = tick.Price,
        Size = tick.Size,
        At = tick.At,
    };

    /// <summary>From protobuf.</summary>
    public static Tick ToMessage(this Proto.Tick proto) => new(proto.Sequence, proto.Symbol, proto.Price, proto.Size, proto.At);

    /// <summary>As protobuf.</summary>
    public static Proto.TickBatch ToProto(this in ReadOnlyMemory<Tick> ticks)
    {
        var batch = new Proto.TickBatch();
        batch.Ticks.Capacity = ticks.Length;
        foreach (ref readonly var tick in ticks.Span)
        {
            batch.Ticks.Add(tick.ToProto());
        }

        return batch;
    }

    /// <summary>From protobuf.</summary>
    public static ReadOnlyMemory<Tick> ToMessage(this Proto.TickBatch proto)
    {
        var ticks = new Tick[proto.Ticks.Count];
        for (var i = 0; i < ticks.Length; i++)
        {
            ticks[i] = proto.Ticks[i].ToMessage();
        }

        return ticks;
    }

    /// <summary>As protobuf.</summary>
    public static Proto.IngestSummary ToProto(this in IngestSummary summary) =>
        new() { Count = summary.Count, Volume = summary.Volume, Turnover = summary.Turnover };

    /// <summary>From protobuf.</summary>
    public static IngestSummary ToMessage(this Proto.IngestSummary proto) => new(proto.Count, proto.Volume, proto.Turnover);
}
